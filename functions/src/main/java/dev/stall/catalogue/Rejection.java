package dev.stall.catalogue;

import java.util.Locale;

/**
 * A rule of the catalogue that a request would break, whatever the field is called in which it was
 * sent.
 */
public sealed interface Rejection {

  /** Returns what is wrong, as it follows the name of a field. */
  String rule();

  /** Returns what is wrong, as a sentence of its own. */
  String sentence();

  /** The limits of what products and groups may have. */
  enum Limit {
    /** The groups that a product is in. */
    GROUPS_OF_PRODUCT("A product is in at most %d groups"),
    /** The variants of a product. */
    VARIANTS_OF_PRODUCT("A product has at most %d variants"),
    /** The images of a product. */
    IMAGES_OF_PRODUCT("A product has at most %d images"),
    /** The payment methods for which a product has a fee. */
    FEES_OF_PRODUCT("A product has fees for at most %d payment methods"),
    /** The items that a product has left to sell. */
    ITEMS_OF_PRODUCT("A product has at most %d items"),
    /** The products of a group. */
    PRODUCTS_OF_GROUP("A group has at most %d products");

    private final String sentence;

    Limit(String sentence) {
      this.sentence = sentence;
    }
  }

  /**
   * A limit that would be exceeded.
   *
   * @param max the number that there may be
   */
  record LimitReached(Limit limit, int max) implements Rejection {

    @Override
    public String rule() {
      String sentence = sentence();
      return "would exceed the limit: "
          + sentence.substring(0, 1).toLowerCase(Locale.ROOT)
          + sentence.substring(1, sentence.length() - 1);
    }

    @Override
    public String sentence() {
      return limit.sentence.formatted(max) + ".";
    }
  }

  /**
   * A price in another currency than those of the product's other variants.
   *
   * @param currency the currency of the others
   */
  record OtherCurrency(String currency) implements Rejection {

    @Override
    public String rule() {
      return "must be " + currency + ", the currency of the other variants";
    }

    @Override
    public String sentence() {
      return "The currency " + rule() + ".";
    }
  }

  /**
   * Items that are too large to be added in one call.
   *
   * @param maxBytes the number of bytes that one call takes
   */
  record TooManyBytes(int maxBytes) implements Rejection {

    @Override
    public String rule() {
      return "must be at most " + maxBytes + " bytes together; add them in several calls";
    }

    @Override
    public String sentence() {
      return "The items " + rule() + ".";
    }
  }

  /** A quantity of items that are too large to be sold at once. */
  record TooManySold() implements Rejection {

    @Override
    public String rule() {
      return "is too large for items of this size; sell fewer at once";
    }

    @Override
    public String sentence() {
      return "The quantity " + rule() + ".";
    }
  }

  /**
   * An image that no product may have.
   *
   * @param rule what it must be and what it is
   */
  record UnfitImage(String rule) implements Rejection {

    @Override
    public String sentence() {
      return "The image " + rule + ".";
    }
  }
}
