package dev.stall.item;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Review;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import dev.stall.ranked.ListEntry;
import java.time.Instant;
import java.util.HexFormat;

/** The item of a review, which is an entry of its product's list. */
public final class ReviewItem {

  private static final String CREATED = "created";
  private static final String RATING = "rating";
  private static final String REASON = "reason";
  private static final int RANDOM_BITS = 16;

  private ReviewItem() {}

  /** Returns the partition of the list of a product's reviews. */
  public static String list(Id product) {
    return ProductItem.partition(product) + "/reviews";
  }

  /**
   * Returns the id of a new review. Ids sort as their times do.
   *
   * @param random 16 bits of it become part of the id
   */
  public static Id id(Id product, Instant time, int random) {
    long secret = time.toEpochMilli() << RANDOM_BITS | (random & ((1 << RANDOM_BITS) - 1));
    return new Id(product.store(), Kind.REVIEW, product.number(), secret);
  }

  /** Returns the sort key of a review in its list. */
  public static String sortKey(Id review) {
    return HexFormat.of().toHexDigits(review.secret());
  }

  /** Returns the attributes of a review. */
  public static Attributes of(Review review) {
    return new AttributesBuilder()
        .with(CREATED, review.created())
        .with(RATING, review.rating())
        .with(REASON, review.reason())
        .build();
  }

  /** Returns the review that an entry of a product's list holds. */
  public static Review read(Id product, Attributes entry) {
    long secret = HexFormat.fromHexDigitsToLong(ListEntry.sortKey(entry));
    return new Review(
        new Id(product.store(), Kind.REVIEW, product.number(), secret),
        entry.time(CREATED),
        product,
        entry.integer(RATING),
        entry.optionalText(REASON));
  }
}
