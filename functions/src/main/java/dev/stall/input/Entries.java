package dev.stall.input;

import dev.stall.form.FormName;
import dev.stall.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The entries of an array by their places, which a form sends as an object's names. */
final class Entries {

  private Entries() {}

  /** Reads at most so many entries; anything but an array breaks the rule that is given. */
  static Optional<Map<String, JsonValue>> read(Field field, int maxCount, String rule) {
    Map<String, JsonValue> entries = new LinkedHashMap<>();
    if (field.value() instanceof JsonValue.JsonArray array) {
      array.values().forEach(value -> entries.put(Integer.toString(entries.size()), value));
    } else if (field.value() instanceof JsonValue.JsonObject form && hasPlaces(form)) {
      entries.putAll(form.values());
    } else {
      return field.rejectShown(rule);
    }
    return entries.size() > maxCount
        ? field.reject(tooMany(entries.size(), maxCount))
        : Optional.of(entries);
  }

  static String tooMany(int count, int maxCount) {
    return "must have at most " + maxCount + " entries; it has " + count;
  }

  private static boolean hasPlaces(JsonValue.JsonObject form) {
    return !form.values().isEmpty() && form.values().keySet().stream().allMatch(FormName::isIndex);
  }
}
