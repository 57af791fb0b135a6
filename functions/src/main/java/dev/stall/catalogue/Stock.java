package dev.stall.catalogue;

/** The items that a product's buyers get, a text each. */
public final class Stock {

  /** How long an item is. */
  public static final Length ITEM = new Length(1, 4096);

  /** How many items are added or taken away at once at most. */
  public static final int MAX_AT_ONCE = 100_000;

  private Stock() {}
}
