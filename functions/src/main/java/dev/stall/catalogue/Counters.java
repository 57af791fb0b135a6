package dev.stall.catalogue;

import java.math.BigDecimal;

/**
 * What is counted for a product.
 *
 * @param stock items left
 * @param sold items sold
 * @param ratings how many reviews, and the sum of their ratings
 */
public record Counters(int stock, int sold, Ratings ratings) {

  /** Returns the mean rating, 0 without reviews. */
  public BigDecimal rating() {
    return ratings.mean();
  }
}
