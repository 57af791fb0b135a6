package dev.stall.catalogue;

import java.nio.charset.StandardCharsets;

/** Makes names of files safe to save under, wherever they come from. */
public final class FileName {

  /** The most bytes of UTF-8 in a name, as file systems have it. */
  public static final int MAX_BYTES = 255;

  private static final int MAX_EXTENSION_LENGTH = 16;
  private static final String UNNAMED = "file";

  private FileName() {}

  /**
   * Returns the name without folders, control characters, marks that turn the direction of writing
   * and leading dots, cut to {@value #MAX_BYTES} bytes before its extension; "file" when nothing is
   * left.
   */
  public static String clean(String sent) {
    StringBuilder kept = new StringBuilder();
    lastStep(sent).codePoints().filter(FileName::harmless).forEach(kept::appendCodePoint);
    String name = kept.toString().strip();
    while (name.startsWith(".")) {
      name = name.substring(1).strip();
    }
    return name.isEmpty() ? UNNAMED : shorten(name);
  }

  private static String lastStep(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static boolean harmless(int character) {
    boolean turnsDirection =
        (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069)
            || character == 0x200E
            || character == 0x200F
            || character == 0x061C;
    boolean breaksLine = character == 0x2028 || character == 0x2029;
    boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return !Character.isISOControl(character) && !turnsDirection && !breaksLine && !half;
  }

  private static String shorten(String name) {
    int dot = name.lastIndexOf('.');
    String extension =
        dot > 0 && bytes(name.substring(dot)) <= MAX_EXTENSION_LENGTH ? name.substring(dot) : "";
    String stem = name.substring(0, name.length() - extension.length());
    int room = MAX_BYTES - bytes(extension);
    while (bytes(stem) > room) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem.strip() + extension;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
