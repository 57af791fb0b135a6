package dev.stall.catalogue;

import java.util.regex.Pattern;

/** How types of content are written: {@code type/subtype}, and parameters behind it. */
public final class MediaType {

  /** How long one is at most. */
  public static final int MAX_LENGTH = 127;

  private static final String TOKEN = "[A-Za-z0-9!#$&^_.+-]+";
  private static final Pattern SHAPE =
      Pattern.compile(TOKEN + "/" + TOKEN + "(; ?" + TOKEN + "=" + TOKEN + ")*");

  private MediaType() {}

  /** Whether the text is one. */
  public static boolean valid(String text) {
    return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
  }
}
