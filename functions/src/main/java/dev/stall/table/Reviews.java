package dev.stall.table;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Refusal;
import dev.stall.catalogue.Review;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What buyers say of a product, newest first. */
public final class Reviews {

  private static final int STRETCH = 64;
  private static final int RANDOM_BITS = 16;

  private final Table table;
  private final Products products;

  /** Reviews in that table. */
  public Reviews(Table table) {
    this.table = table;
    this.products = new Products(table);
  }

  /**
   * Adds a review to a product, and its rating to the product's and the store's.
   *
   * @throws Refusal.NotFound when there is no product of exactly that id
   */
  public Review record(Id product, int rating, Optional<String> reason) {
    CountedList list = list(product);
    return table.contend(
        () -> {
          products.get(product);
          ListIndex index = list.indexWithLast();
          Review review = new Review(id(product), table.now(), product, rating, reason);
          ListChange change =
              list.change(index).insert(sortKey(review.id()), attributes(review), 1);
          List<TransactWriteItem> writes = change.writes();
          writes.add(table.write(rate(Products.existing(product), rating)));
          writes.add(table.write(rate(Stores.existing(product.store()), rating)));
          table.transact(writes);
          list.settle(index, List.of(sortKey(review.id())));
          return review;
        });
  }

  private static ItemUpdate rate(ItemUpdate update, int rating) {
    return update.add(ProductItem.REVIEWS, 1).add(ProductItem.RATINGS, rating);
  }

  /** Returns a page of a product's reviews, newest first. */
  public Page<Review> page(Id product, PageRequest page) {
    CountedList list = list(product);
    ListIndex index = list.index();
    long end = index.total() - page.offset();
    if (end <= 0) {
      return new Page<>(List.of(), index.total());
    }
    // The list is in the order of time: the newest page is at its end.
    long start = Math.max(0, end - page.size());
    ListIndex.Place place = index.place(start);
    int skip = Math.toIntExact(place.skip());
    List<Attributes> entries = list.from(place.fence(), skip + Math.toIntExact(end - start));
    List<Review> reviews = new ArrayList<>();
    for (Attributes entry : entries.subList(Math.min(skip, entries.size()), entries.size())) {
      reviews.add(read(product, entry));
    }
    Collections.reverse(reviews);
    return new Page<>(reviews, index.total());
  }

  private Id id(Id product) {
    long time = table.now().toEpochMilli() << RANDOM_BITS;
    long random = table.random().nextInt(1 << RANDOM_BITS);
    return new Id(product.store(), Kind.REVIEW, product.number(), time | random);
  }

  private static String sortKey(Id review) {
    return HexFormat.of().toHexDigits(review.secret());
  }

  private static Attributes attributes(Review review) {
    return Attributes.none()
        .with("created", review.created())
        .with("rating", review.rating())
        .with("reason", review.reason());
  }

  private static Review read(Id product, Attributes entry) {
    long secret = HexFormat.fromHexDigitsToLong(CountedList.sortKey(entry));
    Instant created = entry.time("created");
    return new Review(
        new Id(product.store(), Kind.REVIEW, product.number(), secret),
        created,
        product,
        entry.integer("rating"),
        entry.optionalText("reason"));
  }

  private CountedList list(Id product) {
    return new CountedList(table, Key.reviewList(product), STRETCH);
  }
}
