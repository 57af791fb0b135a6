package dev.stall.catalogue;

import java.time.Instant;

/**
 * A seller's store.
 *
 * @param slug unique among all stores: lower-case letters, digits and hyphens
 * @param ratings over all of its products
 */
public record Store(Id id, String slug, Instant created, StoreProfile profile, Ratings ratings) {

  /** The length of a slug. */
  public static final Length SLUG = new Length(1, 63);

  /** Refuses what is no slug. */
  public Store {
    if (!isSlug(slug)) {
      throw new IllegalArgumentException("a store's slug is made of a-z, 0-9 and - within");
    }
  }

  /** Returns whether a text may be the slug of a store: neither end of it is a hyphen. */
  public static boolean isSlug(String text) {
    boolean slug = SLUG.allows(text) && !text.startsWith("-") && !text.endsWith("-");
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      slug &=
          (character >= 'a' && character <= 'z')
              || (character >= '0' && character <= '9')
              || character == '-';
    }
    return slug;
  }
}
