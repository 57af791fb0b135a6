package dev.stall.input;

import dev.stall.form.FormName;
import dev.stall.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A field's value that is read entry by entry; what breaks a rule is noted there. */
record FieldList(FieldValue field) {

  /** Reads texts of 1 to so many characters each; a bad one is noted on the field as a whole. */
  Optional<List<String>> texts(int maxCount, int maxLength) {
    if (!(field.value() instanceof JsonValue.JsonArray array)) {
      return field.refuse("must be an array of strings");
    }
    if (array.values().size() > maxCount) {
      return tooMany(maxCount);
    }
    List<String> texts = new ArrayList<>();
    for (JsonValue entry : array.values()) {
      Optional<String> text =
          new FieldValue(field.path(), entry, field.violations()).text(1, maxLength);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of(List.copyOf(texts));
  }

  /** Reads whole numbers, each once, also as forms write them; every bad one is noted alone. */
  Optional<List<Integer>> integers(int maxCount, int min, int max) {
    Optional<Map<String, JsonValue>> entries = entries();
    if (entries.isEmpty()) {
      return field.refuse("must be an array of whole numbers");
    }
    if (entries.get().size() > maxCount) {
      return tooMany(maxCount);
    }
    Set<Integer> numbers = new LinkedHashSet<>();
    for (Map.Entry<String, JsonValue> sent : entries.get().entrySet()) {
      FieldValue entry = entry(sent.getKey(), sent.getValue());
      Optional<Integer> number = entry.plainInteger(min, max);
      if (number.isPresent() && !numbers.add(number.get())) {
        entry.refuse("must not stand there twice");
      }
    }
    return numbers.size() == entries.get().size()
        ? Optional.of(List.copyOf(numbers))
        : Optional.empty();
  }

  /** Reads objects, each of which notes its bad fields on its own; what is none is left out. */
  List<Fields> objects(int maxCount) {
    Optional<Map<String, JsonValue>> entries = entries();
    if (entries.isEmpty()) {
      field.refuse("must be an array of objects");
      return List.of();
    }
    if (entries.get().size() > maxCount) {
      tooMany(maxCount);
      return List.of();
    }
    List<Fields> objects = new ArrayList<>();
    entries.get().forEach((place, value) -> entry(place, value).object().ifPresent(objects::add));
    return List.copyOf(objects);
  }

  /** Returns the entries of an array by their places, which a form leaves as an object's names. */
  private Optional<Map<String, JsonValue>> entries() {
    if (field.value() instanceof JsonValue.JsonObject form) {
      boolean array = !form.values().isEmpty();
      for (String place : form.values().keySet()) {
        array &= FormName.isIndex(place);
      }
      return array ? Optional.of(form.values()) : Optional.empty();
    }
    if (!(field.value() instanceof JsonValue.JsonArray array)) {
      return Optional.empty();
    }
    Map<String, JsonValue> entries = new LinkedHashMap<>();
    for (JsonValue value : array.values()) {
      entries.put(Integer.toString(entries.size()), value);
    }
    return Optional.of(entries);
  }

  private FieldValue entry(String place, JsonValue value) {
    return new FieldValue(field.path() + "." + place, value, field.violations());
  }

  private <T> Optional<T> tooMany(int maxCount) {
    return field.refuse("must have at most " + maxCount + " entries");
  }
}
