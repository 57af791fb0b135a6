package dev.stall.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A value that a caller sent as JSON. */
public sealed interface JsonValue {

  /** A string. */
  record JsonString(String value) implements JsonValue {}

  /** A number, exactly as it was written. */
  record JsonNumber(BigDecimal value) implements JsonValue {}

  /** A truth value. */
  record JsonBoolean(boolean value) implements JsonValue {}

  /** An array. */
  record JsonArray(List<JsonValue> values) implements JsonValue {}

  /** An object, its members in the order sent. */
  record JsonObject(Map<String, JsonValue> values) implements JsonValue {}

  /** The null that JSON writes out. */
  record JsonNull() implements JsonValue {}
}
