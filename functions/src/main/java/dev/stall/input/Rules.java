package dev.stall.input;

import dev.stall.catalogue.Length;
import dev.stall.catalogue.Money;
import dev.stall.catalogue.Range;
import dev.stall.catalogue.WebAddress;
import dev.stall.json.JsonValue;
import dev.stall.json.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/** The rules that values of JSON keep, each by its type. */
public final class Rules {

  private Rules() {}

  /** A text of that length, without control characters. */
  public static Rule<String> text(Length length) {
    return field -> {
      if (!(field.value() instanceof JsonValue.JsonString text)) {
        return field.rejectShown("must be a string");
      }
      if (!length.allows(text.value())) {
        return field.reject("must be " + length + " long; it has " + Length.count(text.value()));
      }
      return Texts.storable(text.value())
          ? Optional.of(text.value())
          : field.rejectShown("must not contain control characters or unpaired surrogates");
    };
  }

  /** An absolute https URL. */
  public static Rule<String> httpsUrl() {
    return text(WebAddress.LENGTH).and(WebAddress::isHttps, "must be an https URL");
  }

  /** Texts that keep a rule each; a bad one is noted on the array as a whole. */
  public static Rule<List<String>> texts(int maxCount, Rule<String> rule) {
    return field -> {
      if (!(field.value() instanceof JsonValue.JsonArray array)) {
        return field.rejectShown("must be an array of strings");
      }
      if (array.values().size() > maxCount) {
        return field.reject(Entries.tooMany(array.values().size(), maxCount));
      }
      List<String> texts = new ArrayList<>();
      for (JsonValue entry : array.values()) {
        Optional<String> text = rule.read(field.as(entry));
        if (text.isEmpty()) {
          return Optional.empty();
        }
        texts.add(text.get());
      }
      return Optional.of(List.copyOf(texts));
    };
  }

  /** Texts by names that a caller chooses, which keep a rule each; null counts as absent. */
  public static Rule<SortedMap<String, String>> textsByName(
      int maxCount, Length name, Rule<String> rule) {
    return new TextsByName(maxCount, name, rule);
  }

  /** One of the words, which may be sent in any case. */
  public static Rule<String> choice(List<String> words) {
    return field -> {
      if (field.value() instanceof JsonValue.JsonString text) {
        for (String word : words) {
          if (word.equalsIgnoreCase(text.value())) {
            return Optional.of(word);
          }
        }
      }
      return field.rejectShown("must be one of " + String.join(", ", words));
    };
  }

  /** One of the words, exactly as it is written here. */
  public static Rule<String> exactly(List<String> words) {
    return field ->
        field.value() instanceof JsonValue.JsonString text && words.contains(text.value())
            ? Optional.of(text.value())
            : field.rejectShown("must be one of " + String.join(", ", words));
  }

  /** One of the constants, by its name in any case. */
  public static <E extends Enum<E>> Rule<E> choice(Class<E> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    return choice(names).map(name -> Enum.valueOf(type, name));
  }

  /** The ISO 4217 code of a currency, which may be sent in any case, in capitals. */
  public static Rule<String> currency() {
    return field -> {
      String code =
          field.value() instanceof JsonValue.JsonString text && Texts.isAscii(text.value())
              ? text.value().toUpperCase(Locale.ROOT)
              : "";
      return Money.isCurrency(code)
          ? Optional.of(code)
          : field.rejectShown("must be the ISO 4217 code of a currency, such as USD");
    };
  }

  /** True or false. */
  public static Rule<Boolean> flag() {
    return field ->
        field.value() instanceof JsonValue.JsonBoolean flag
            ? Optional.of(flag.value())
            : field.rejectShown("must be true or false");
  }

  /** A whole number within a range that an {@code int} holds. */
  public static Rule<Integer> integer(Range range) {
    return whole(range).map(Math::toIntExact);
  }

  /** A whole number within a range, however it is written. */
  public static Rule<Long> whole(Range range) {
    return field -> {
      if (field.value() instanceof JsonValue.JsonNumber number) {
        BigDecimal exact = number.value();
        boolean within =
            exact.compareTo(BigDecimal.valueOf(range.min())) >= 0
                && exact.compareTo(BigDecimal.valueOf(range.max())) <= 0;
        // Only what is within the bounds has a size at which it can be looked at closer.
        if (within && (exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0)) {
          return Optional.of(exact.longValueExact());
        }
      }
      return field.rejectShown("must be a whole number " + range);
    };
  }

  /** A number from 0 to a largest one, of at most so many decimals. */
  public static Rule<BigDecimal> decimal(BigDecimal max, int decimals) {
    return field -> {
      if (field.value() instanceof JsonValue.JsonNumber number
          && number.value().signum() >= 0
          && number.value().compareTo(max) <= 0) {
        BigDecimal exact = number.value().stripTrailingZeros();
        if (exact.scale() <= decimals) {
          return Optional.of(exact);
        }
      }
      return field.rejectShown(
          decimals == 0
              ? "must be a whole number from 0 to " + max
              : "must be a number from 0 to %s with at most %d decimals".formatted(max, decimals));
    };
  }

  /** A time in UTC. */
  public static Rule<Instant> time() {
    return field -> {
      try {
        return field.value() instanceof JsonValue.JsonString text
            ? Optional.of(Instant.parse(text.value()))
            : noTime(field);
      } catch (DateTimeParseException malformed) {
        return noTime(field);
      }
    };
  }

  private static <T> Optional<T> noTime(Field field) {
    return field.rejectShown("must be a time such as 2030-01-31T00:00:00Z");
  }

  /** Any value, as JSON in its shortest form, of at most so many bytes. */
  public static Rule<String> json(int maxBytes) {
    return new ShortJson(maxBytes);
  }

  /** An object, whose bad fields are noted as {@code name.field}. */
  public static Rule<Fields> object() {
    return field ->
        field.value() instanceof JsonValue.JsonObject object
            ? Optional.of(new Fields(object.values(), field.path() + ".", field.violations()))
            : field.rejectShown("must be an object");
  }
}
