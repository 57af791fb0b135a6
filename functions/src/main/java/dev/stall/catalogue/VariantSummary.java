package dev.stall.catalogue;

import java.math.BigDecimal;

/**
 * A variant as its product tells of it.
 *
 * @param number counts from 1 within the product and is never given twice
 * @param price in the product's currency, exact
 */
public record VariantSummary(int number, String title, BigDecimal price) {

  /** The length of a title. */
  public static final Length TITLE = new Length(1, 255);

  /** Refuses what is no number, no title and no price. */
  public VariantSummary {
    Range.OF_NUMBERS.require("a variant's number", number);
    TITLE.require("a variant's title", title);
    Money.requirePrice(price);
  }

  /** Returns the variant at another price. */
  public VariantSummary at(BigDecimal other) {
    return new VariantSummary(number, title, other);
  }
}
