package dev.stall.catalogue;

import java.math.BigDecimal;

/**
 * The numbers that are counted for a product.
 *
 * @param stock items left
 * @param sold items sold
 * @param ratings how many reviews, and the sum of their ratings
 */
public record Counters(int stock, int sold, Ratings ratings) {

  /** Refuses less than nothing. */
  public Counters {
    Range.OF_COUNTS.require("a product's stock", stock);
    Range.OF_COUNTS.require("the number of items sold", sold);
  }

  /** Returns the mean rating, 0 without reviews. */
  public BigDecimal rating() {
    return ratings.mean();
  }
}
