package dev.stall.endpoint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A value that a caller sent as JSON. */
public sealed interface JsonValue {

  /** A string. */
  record Text(String value) implements JsonValue {}

  /** A number, exactly as it was written. */
  record Numeral(BigDecimal value) implements JsonValue {}

  /** A truth value. */
  record Flag(boolean value) implements JsonValue {}

  /** An array. */
  record Array(List<JsonValue> values) implements JsonValue {}

  /** An object, its members in the order sent. */
  record Members(Map<String, JsonValue> values) implements JsonValue {}

  /** The null that JSON writes out. */
  record Nothing() implements JsonValue {}
}
