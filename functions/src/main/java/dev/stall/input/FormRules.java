package dev.stall.input;

import dev.stall.catalogue.Length;
import dev.stall.catalogue.Range;
import dev.stall.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules that values keep which may come as JSON or as a form, which has nothing but texts: its
 * numbers are written in digits, and its arrays are objects whose names are places.
 */
public final class FormRules {

  private FormRules() {}

  /**
   * A text of that length. Forms send an empty one for what was not filled in: it means nothing.
   */
  public static Rule<String> text(Length length) {
    Rule<String> rule = Rules.text(length);
    return field ->
        field.value() instanceof JsonValue.JsonString text && text.value().isEmpty()
            ? Optional.empty()
            : rule.read(field);
  }

  /** True or false, which forms and PHP also write as 1 and 0. */
  public static Rule<Boolean> flag() {
    return field -> {
      String written =
          switch (field.value()) {
            case JsonValue.JsonBoolean flag -> Boolean.toString(flag.value());
            case JsonValue.JsonNumber number -> digit(number.value());
            case JsonValue.JsonString text -> text.value();
            default -> "";
          };
      return switch (written) {
        case "true", "1" -> Optional.of(true);
        case "false", "0" -> Optional.of(false);
        default -> field.rejectShown("must be true or false");
      };
    };
  }

  private static String digit(BigDecimal number) {
    if (number.compareTo(BigDecimal.ONE) == 0) {
      return "1";
    }
    return number.signum() == 0 ? "0" : "";
  }

  /** A whole number within a range that an {@code int} holds. */
  public static Rule<Integer> integer(Range range) {
    return whole(range).map(Math::toIntExact);
  }

  /** A whole number within a range. */
  public static Rule<Long> whole(Range range) {
    Rule<Long> rule = Rules.whole(range);
    return field -> rule.read(WrittenNumber.readAnyhow(field));
  }

  /**
   * Whole numbers within a range that an {@code int} holds, each once and, where it is a text, as
   * it is usually spelt: ids are told by that. Every bad one is noted alone.
   */
  public static Rule<List<Integer>> integers(int maxCount, Range range) {
    Rule<Integer> rule = Rules.integer(range);
    return field -> {
      Optional<Map<String, JsonValue>> entries =
          Entries.read(field, maxCount, "must be an array of whole numbers");
      if (entries.isEmpty()) {
        return Optional.empty();
      }
      Set<Integer> numbers = new LinkedHashSet<>();
      entries
          .get()
          .forEach(
              (place, value) -> {
                Field entry = field.at(place, value);
                Optional<Integer> number = rule.read(WrittenNumber.readPlain(entry));
                if (number.isPresent() && !numbers.add(number.get())) {
                  entry.rejectShown("must not be repeated");
                }
              });
      return numbers.size() == entries.get().size()
          ? Optional.of(List.copyOf(numbers))
          : Optional.empty();
    };
  }

  /**
   * Objects, whose bad fields are noted as {@code name.0.field}: the places of a form's array are
   * those that were sent.
   */
  public static Rule<List<Fields>> objects(int maxCount) {
    return field -> {
      List<Fields> objects = new ArrayList<>();
      Optional<Map<String, JsonValue>> entries =
          Entries.read(field, maxCount, "must be an array of objects");
      entries
          .orElse(Map.of())
          .forEach(
              (place, value) ->
                  Rules.object().read(field.at(place, value)).ifPresent(objects::add));
      return entries.map(sent -> List.copyOf(objects));
    };
  }

  /**
   * Returns whether it is an array without entries, as PHP also writes an object without fields.
   */
  public static boolean isEmptyArray(JsonValue value) {
    return value instanceof JsonValue.JsonArray array && array.values().isEmpty();
  }
}
