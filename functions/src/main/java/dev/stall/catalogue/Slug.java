package dev.stall.catalogue;

import java.text.Normalizer;
import java.util.Locale;

/** Names of products as they stand in addresses: lower-case ASCII letters, digits and hyphens. */
public final class Slug {

  /** The longest one, before what tells it from others. */
  public static final int MAX_LENGTH = 100;

  private static final String NAMELESS = "product";

  private Slug() {}

  /** Returns a name's slug; "product" where the name has nothing to make one of. */
  public static String of(String name) {
    String plain = withoutAccents(name).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < plain.length() && slug.length() < MAX_LENGTH; i++) {
      char character = plain.charAt(i);
      if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')) {
        slug.append(character);
      } else if (separates(character) && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.isEmpty() ? NAMELESS : slug.toString();
  }

  /** Taking letters apart costs a cold function time, and most names have nothing to take apart. */
  private static String withoutAccents(String name) {
    boolean plain = name.chars().allMatch(character -> character < 0x80);
    return plain ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
  }

  /** An apostrophe stands within a word, and an accent is a character of its own by now. */
  private static boolean separates(char character) {
    return character != '\''
        && character != '\u2019'
        && Character.getType(character) != Character.NON_SPACING_MARK;
  }

  /** Returns the slug with what tells it from others of the same beginning. */
  public static String numbered(String slug, int number) {
    return slug + "-" + number;
  }
}
