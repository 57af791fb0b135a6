package dev.stall.catalogue;

import java.util.regex.Pattern;

/** The form of a type of content: {@code type/subtype}, and parameters after it. */
public final class MediaType {

  /** The longest one. */
  public static final int MAX_LENGTH = 127;

  private static final String TOKEN = "[A-Za-z0-9!#$&^_.+-]+";
  private static final Pattern SHAPE =
      Pattern.compile(TOKEN + "/" + TOKEN + "(; ?" + TOKEN + "=" + TOKEN + ")*");

  private MediaType() {}

  /** Returns whether the text is one. */
  public static boolean valid(String text) {
    return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
  }
}
