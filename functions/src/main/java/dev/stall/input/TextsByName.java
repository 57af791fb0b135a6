package dev.stall.input;

import dev.stall.catalogue.Length;
import dev.stall.json.JsonValue;
import dev.stall.json.ShownValue;
import dev.stall.json.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An object of texts by names that a caller chooses; a bad one is noted as {@code field.name}. Null
 * counts as absent.
 *
 * @param name how long each name is
 * @param text what each text keeps to
 */
record TextsByName(int maxCount, Length name, Rule<String> text)
    implements Rule<SortedMap<String, String>> {

  @Override
  public Optional<SortedMap<String, String>> read(Field field) {
    if (!(field.value() instanceof JsonValue.JsonObject object)) {
      return field.rejectShown("must be an object");
    }
    if (object.values().size() > maxCount) {
      return field.reject(Entries.tooMany(object.values().size(), maxCount));
    }
    SortedMap<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, JsonValue> sent : object.values().entrySet()) {
      Field entry = field.at(ShownValue.shorten(sent.getKey()), sent.getValue());
      if (!name.allows(sent.getKey()) || !Texts.storable(sent.getKey())) {
        entry.reject("must have a name of " + name + ", none of them control characters");
      } else if (!(sent.getValue() instanceof JsonValue.JsonNull)) {
        text.read(entry).ifPresent(value -> texts.put(sent.getKey(), value));
      }
    }
    return Optional.of(texts);
  }
}
