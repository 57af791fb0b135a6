package dev.stall.json;

/** Shows in a message what a caller sent: its kind, and as much of it as helps. */
public final class ShownValue {

  private static final int MAX_LENGTH = 40;

  private ShownValue() {}

  /** Returns a value: a text in quotes, or what kind of thing it is. */
  public static String show(JsonValue value) {
    if (value instanceof JsonValue.JsonString text) {
      return show(text.value());
    }
    if (value instanceof JsonValue.JsonNumber number) {
      return shorten(number.value().toString());
    }
    if (value instanceof JsonValue.JsonBoolean flag) {
      return Boolean.toString(flag.value());
    }
    if (value instanceof JsonValue.JsonArray array) {
      return "an array of " + array.values().size();
    }
    return value instanceof JsonValue.JsonObject ? "an object" : "null";
  }

  /** Returns a text in quotes, cut short where it is long. */
  public static String show(String text) {
    return '"' + shorten(text) + '"';
  }

  /** Returns a text without quotes, cut short where it is long. */
  public static String shorten(String text) {
    StringBuilder shown = new StringBuilder();
    int characters = 0;
    for (int i = 0; i < text.length() && characters < MAX_LENGTH; characters++) {
      int character = text.codePointAt(i);
      shown.appendCodePoint(Texts.storable(character) ? character : 0xFFFD);
      i += Character.charCount(character);
    }
    return characters < MAX_LENGTH ? shown.toString() : shown.append('…').toString();
  }
}
