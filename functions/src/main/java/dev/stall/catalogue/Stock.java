package dev.stall.catalogue;

/** The items that a product's buyers get, a text each. */
public final class Stock {

  /** The length of an item. */
  public static final Length ITEM = new Length(1, 4096);

  /** The most items that may be added or taken away at once. */
  public static final int MAX_AT_ONCE = 100_000;

  private Stock() {}
}
