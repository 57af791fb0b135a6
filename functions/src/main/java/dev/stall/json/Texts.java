package dev.stall.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Rules for the characters of a text. */
public final class Texts {

  private Texts() {}

  /**
   * Returns whether the code point may be kept: no surrogate, no control character but tab and
   * newline. A carriage return counts as part of a newline, as clients on Windows send it.
   */
  public static boolean storable(int character) {
    if (character == '\t' || character == '\n' || character == '\r') {
      return true;
    }
    return !Character.isISOControl(character)
        && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE);
  }

  /** Returns whether every character may be kept. A surrogate without its partner may not. */
  public static boolean storable(String text) {
    return text.codePoints().allMatch(Texts::storable);
  }

  /** Returns whether every text of a value may be kept, names included. */
  public static boolean storable(JsonValue value) {
    return switch (value) {
      case JsonValue.JsonString text -> storable(text.value());
      case JsonValue.JsonArray array -> array.values().stream().allMatch(Texts::storable);
      case JsonValue.JsonObject object ->
          object.values().keySet().stream().allMatch(Texts::storable)
              && object.values().values().stream().allMatch(Texts::storable);
      case JsonValue.JsonNumber number -> true;
      case JsonValue.JsonBoolean flag -> true;
      case JsonValue.JsonNull nothing -> true;
    };
  }

  /** Returns the text that the bytes are, or nothing where they are no UTF-8. */
  public static Optional<String> utf8(ByteBuffer bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException garbled) {
      return Optional.empty();
    }
  }

  /** Returns how many characters a reader would count: code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * Returns whether there is no letter beyond ASCII, which may turn into one of A to Z in capitals.
   */
  public static boolean isAscii(String text) {
    return text.chars().allMatch(letter -> letter < 0x80);
  }
}
