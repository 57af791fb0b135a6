package dev.stall.catalogue;

import java.time.Instant;
import java.util.Optional;

/**
 * A buyer's opinion of a product.
 *
 * @param rating 1 to 5
 */
public record Review(Id id, Instant created, Id product, int rating, Optional<String> reason) {

  /** The length of a reason. */
  public static final Length REASON = Length.atMost(1000);

  /** Refuses what is no rating, and a reason that is too long. */
  public Review {
    Ratings.RATING.require("a rating", rating);
    REASON.require("a reason", reason);
  }
}
