package dev.stall.input;

import dev.stall.catalogue.Money;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Problem.Violation;
import dev.stall.json.JsonReader;
import dev.stall.json.JsonValue;
import dev.stall.json.JsonWriter;
import dev.stall.json.ShownValue;
import dev.stall.json.Texts;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value that is read by type and rule. What breaks a rule is noted under its path, and nothing
 * returned.
 *
 * @param path of the field, as a caller would name it
 * @param violations where to note
 */
record FieldValue(String path, JsonValue value, List<Violation> violations) {

  private static final Pattern WRITTEN_INTEGER = Pattern.compile("-?[0-9]{1,20}");
  private static final Pattern PLAIN_INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,19}");

  Optional<String> text(int minLength, int maxLength) {
    if (!(value instanceof JsonValue.JsonString text)) {
      return refuse("must be a string");
    }
    int length = Texts.length(text.value());
    if (length < minLength || length > maxLength) {
      return note(
          "must be %s characters long; it has %d".formatted(range(minLength, maxLength), length));
    }
    return Texts.storable(text.value())
        ? Optional.of(text.value())
        : refuse("must not have control characters or lone surrogates");
  }

  Optional<String> httpsUrl(int maxLength) {
    return text(1, maxLength)
        .flatMap(url -> isHttps(url) ? Optional.of(url) : refuse("must be an https URL"));
  }

  Optional<String> currency() {
    Optional<String> code =
        value instanceof JsonValue.JsonString text
            ? Optional.of(text.value())
                .filter(Texts::isAscii)
                .map(it -> it.toUpperCase(Locale.ROOT))
            : Optional.empty();
    return code.isPresent() && Money.isCurrency(code.get())
        ? code
        : refuse("must be the code of a currency, such as USD (ISO 4217)");
  }

  private static boolean isHttps(String url) {
    try {
      URI uri = new URI(url);
      return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  Optional<String> choice(List<String> words) {
    if (value instanceof JsonValue.JsonString text) {
      for (String word : words) {
        if (word.equalsIgnoreCase(text.value())) {
          return Optional.of(word);
        }
      }
    }
    return refuse("must be one of " + String.join(", ", words));
  }

  Optional<Boolean> flag() {
    return value instanceof JsonValue.JsonBoolean flag
        ? Optional.of(flag.value())
        : refuse("must be true or false");
  }

  /** Reads a truth value also as forms and PHP write it. */
  Optional<Boolean> looseFlag() {
    String written =
        switch (value) {
          case JsonValue.JsonBoolean flag -> Boolean.toString(flag.value());
          case JsonValue.JsonNumber number -> digit(number.value());
          case JsonValue.JsonString text -> text.value();
          default -> "";
        };
    return switch (written) {
      case "true", "1" -> Optional.of(true);
      case "false", "0" -> Optional.of(false);
      default -> refuse("must be true or false");
    };
  }

  private static String digit(BigDecimal number) {
    if (number.compareTo(BigDecimal.ONE) == 0) {
      return "1";
    }
    return number.signum() == 0 ? "0" : "";
  }

  Optional<Long> whole(long min, long max) {
    if (value instanceof JsonValue.JsonNumber number) {
      BigDecimal exact = number.value();
      boolean within =
          exact.compareTo(BigDecimal.valueOf(min)) >= 0
              && exact.compareTo(BigDecimal.valueOf(max)) <= 0;
      // Only what is within the bounds has a size at which it can be looked at closer.
      if (within && (exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0)) {
        return Optional.of(exact.longValueExact());
      }
    }
    return refuse("must be a whole number from " + min + " to " + max);
  }

  Optional<Integer> integer(int min, int max) {
    return whole(min, max).map(Math::toIntExact);
  }

  /** Reads a whole number also as forms write it, which have nothing but texts. */
  Optional<Long> looseWhole(long min, long max) {
    return numeral(WRITTEN_INTEGER).whole(min, max);
  }

  /** Reads a whole number also as a text, but only as it is usually spelt: ids are told by that. */
  Optional<Integer> plainInteger(int min, int max) {
    return numeral(PLAIN_INTEGER).integer(min, max);
  }

  private FieldValue numeral(Pattern written) {
    return value instanceof JsonValue.JsonString text && written.matcher(text.value()).matches()
        ? new FieldValue(path, new JsonValue.JsonNumber(new BigDecimal(text.value())), violations)
        : this;
  }

  Optional<BigDecimal> decimal(int max, int decimals) {
    if (value instanceof JsonValue.JsonNumber number
        && number.value().signum() >= 0
        && number.value().compareTo(BigDecimal.valueOf(max)) <= 0) {
      BigDecimal exact = number.value().stripTrailingZeros();
      if (exact.scale() <= decimals) {
        return Optional.of(exact);
      }
    }
    return refuse(
        "must be a number from 0 to %d with at most %d decimals".formatted(max, decimals));
  }

  Optional<String> json(int maxBytes) {
    if (!Texts.storable(value)) {
      return note("must not have texts with control characters or lone surrogates");
    }
    String text = JsonWriter.text(value);
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > maxBytes) {
      return note("must be at most %d bytes of JSON; it is %d".formatted(maxBytes, bytes));
    }
    return readsBack(text)
        ? Optional.of(text)
        : note("must not have numbers of so many digits that they cannot be read again");
  }

  /** Numbers are not always written as they were sent, and whoever keeps one reads it again. */
  private static boolean readsBack(String text) {
    try {
      JsonReader.read(text);
      return true;
    } catch (Problem.Invalid excessive) {
      return false;
    }
  }

  Optional<Fields> object() {
    return value instanceof JsonValue.JsonObject object
        ? Optional.of(new Fields(object.values(), path + ".", violations))
        : refuse("must be an object");
  }

  /** Notes a rule, with what was received. */
  <T> Optional<T> refuse(String rule) {
    return note(rule + "; it is " + ShownValue.show(value));
  }

  private <T> Optional<T> note(String rule) {
    violations.add(new Violation(path, rule));
    return Optional.empty();
  }

  private static String range(int minLength, int maxLength) {
    return minLength == 0 ? "at most " + maxLength : minLength + " to " + maxLength;
  }
}
