package dev.stall.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * The number of characters that a text may have, counted as a reader counts them: code points.
 *
 * @param min from 0
 * @param max at least the minimum
 */
public record Length(int min, int max) {

  /** Refuses a length that no text could have. */
  public Length {
    if (min < 0 || max < min) {
      throw new IllegalArgumentException("no text has " + min + " to " + max + " characters");
    }
  }

  /** A length of so many characters at most, none included. */
  public static Length atMost(int max) {
    return new Length(0, max);
  }

  /** Returns whether a text is as long as that. */
  public boolean allows(String text) {
    int units = text.length();
    // A code point is one unit or two, so that most texts need not be counted.
    return (units <= max && units >= 2 * min) || (units >= min && allows(count(text)));
  }

  /** Refuses a text of another length, which nobody was to make. */
  void require(String what, String text) {
    if (!allows(text)) {
      throw new IllegalArgumentException(what + " has " + this + ", not " + count(text));
    }
  }

  /** Refuses a text of another length, where there is one. */
  void require(String what, Optional<String> text) {
    if (text.isPresent()) {
      require(what, text.get());
    }
  }

  /** Refuses too many texts, or one of another length. */
  void requireEach(String what, List<String> texts, int maxCount) {
    new Range(0, maxCount).require("the number of " + what, texts.size());
    for (String text : texts) {
      require("one of " + what, text);
    }
  }

  private boolean allows(int characters) {
    return characters >= min && characters <= max;
  }

  /** Returns how many characters a text has. */
  public static int count(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Returns "3 to 64 characters", "at most 64 characters" or "36 characters". */
  @Override
  public String toString() {
    String characters = max == 1 ? " character" : " characters";
    if (min == max) {
      return max + characters;
    }
    return (min == 0 ? "at most " : min + " to ") + max + characters;
  }
}
