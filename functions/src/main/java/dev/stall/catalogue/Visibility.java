package dev.stall.catalogue;

/** The public that sees a product. */
public enum Visibility {
  /** Listed and bought by anyone. */
  PUBLIC,
  /** Seen by whoever has its link, listed nowhere in public. */
  HIDDEN,
  /** Seen by the seller alone. */
  PRIVATE,
  /** Listed, but not for sale. */
  ON_HOLD;

  /** Returns whether a public view may show the product to somebody who has its id. */
  public boolean viewable() {
    return this != PRIVATE;
  }

  /** Returns whether a public view may name the product to somebody who did not ask for it. */
  public boolean listed() {
    return this == PUBLIC || this == ON_HOLD;
  }
}
