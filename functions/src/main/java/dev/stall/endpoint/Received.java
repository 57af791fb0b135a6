package dev.stall.endpoint;

/** How a message shows what a caller sent: its kind, and as much of it as helps. */
public final class Received {

  private static final int LONGEST = 40;

  private Received() {}

  static String show(JsonValue value) {
    if (value instanceof JsonValue.Text text) {
      return show(text.value());
    }
    if (value instanceof JsonValue.Numeral number) {
      return shorten(number.value().toString());
    }
    if (value instanceof JsonValue.Flag flag) {
      return Boolean.toString(flag.value());
    }
    if (value instanceof JsonValue.Array array) {
      return "an array of " + array.values().size();
    }
    return value instanceof JsonValue.Members ? "an object" : "null";
  }

  /** Returns a text in quotes, cut short where it is long. */
  public static String show(String text) {
    return '"' + shorten(text) + '"';
  }

  static String shorten(String text) {
    StringBuilder shown = new StringBuilder();
    int characters = 0;
    for (int i = 0; i < text.length() && characters < LONGEST; characters++) {
      int character = text.codePointAt(i);
      shown.appendCodePoint(Texts.storable(character) ? character : 0xFFFD);
      i += Character.charCount(character);
    }
    return characters < LONGEST ? shown.toString() : shown.append('…').toString();
  }
}
