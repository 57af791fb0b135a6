package dev.stall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes JSON in tests, without starting any engine. */
public final class Json {

  /** Maps objects. */
  public static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** Reads JSON. */
  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new AssertionError("No JSON: " + text, malformed);
    }
  }

  /** Returns the names of an object's fields, in their order. */
  public static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Returns the strings of an array. */
  public static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  /** Returns a field of every object in an array, as text. */
  public static List<String> each(JsonNode array, String field) {
    List<String> values = new ArrayList<>();
    array.forEach(object -> values.add(object.path(field).asText()));
    return values;
  }
}
