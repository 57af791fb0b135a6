package dev.stall.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Ratings of 1 to 5, kept as count and sum so that their mean stays exact.
 *
 * @param count how many
 * @param sum of all of them
 */
public record Ratings(int count, long sum) {

  /** The range of a rating. */
  public static final Range RATING = new Range(1, 5);

  /** Refuses a sum that so many ratings do not have. */
  public Ratings {
    Range.OF_COUNTS.require("the number of ratings", count);
    new Range(count * RATING.min(), count * RATING.max()).require("the sum of ratings", sum);
  }

  /** No ratings yet. */
  public static final Ratings NONE = new Ratings(0, 0);

  private static final int DECIMALS = 2;

  /** Returns the mean, rounded half up to two decimals; 0 where there are none. */
  public BigDecimal mean() {
    return count == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(sum)
            .divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
  }
}
