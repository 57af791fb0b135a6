package dev.stall.input;

import dev.stall.catalogue.Problem;
import dev.stall.json.JsonReader;
import dev.stall.json.JsonWriter;
import dev.stall.json.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A value as JSON in its shortest form, which can be read again; texts in it keep the same rules as
 * others.
 *
 * @param maxBytes of it in UTF-8
 */
record ShortJson(int maxBytes) implements Rule<String> {

  @Override
  public Optional<String> read(Field field) {
    if (!Texts.storable(field.value())) {
      return field.reject("must not contain texts with control characters or unpaired surrogates");
    }
    String json = JsonWriter.text(field.value());
    int bytes = json.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > maxBytes) {
      return field.reject("must be at most %d bytes of JSON; it has %d".formatted(maxBytes, bytes));
    }
    return readsBack(json)
        ? Optional.of(json)
        : field.reject(
            "must not contain numbers with so many digits that they cannot be read again");
  }

  /** Numbers are not always written as they were sent, and whoever keeps one reads it again. */
  private static boolean readsBack(String json) {
    try {
      JsonReader.read(json);
      return true;
    } catch (Problem.Invalid excessive) {
      return false;
    }
  }
}
