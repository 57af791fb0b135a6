package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Review;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Write;
import dev.stall.item.ProductItem;
import dev.stall.item.ReviewItem;
import dev.stall.item.StoreItem;
import dev.stall.ranked.LeafSplitting;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.RankedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The reviews of products by their buyers, newest first. */
public final class Reviews {

  private static final int LEAF_SIZE = 64;

  private final Storage storage;
  private final Table table;
  private final Products products;

  /** Creates the reviews of a storage's products. */
  public Reviews(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
    this.products = new Products(storage);
  }

  /**
   * Adds a review to a product, and its rating to the product's and the store's.
   *
   * @throws Problem.NotFound when no product of exactly that id exists
   */
  public Review record(Id product, int rating, Optional<String> reason) {
    RankedList list = list(product);
    return storage
        .retry()
        .run(
            () -> {
              products.get(product);
              ListIndex index = list.indexWithLast();
              Instant now = storage.now();
              Id id = ReviewItem.id(product, now, storage.random().nextInt());
              Review review = new Review(id, now, product, rating, reason);
              ListChange change =
                  list.change(index).insert(ReviewItem.sortKey(id), ReviewItem.of(review), 1);
              List<Write> writes = change.writes();
              writes.add(Write.update(rate(ProductItem.existing(product), rating)));
              writes.add(Write.update(rate(StoreItem.existing(product.store()), rating)));
              table.transact(writes);
              new LeafSplitting(list).after(index, List.of(ReviewItem.sortKey(id)));
              return review;
            });
  }

  private static ItemUpdate rate(ItemUpdate update, int rating) {
    return update.add(ProductItem.REVIEWS, 1).add(ProductItem.RATINGS, rating);
  }

  /** Returns a page of a product's reviews, newest first. */
  public Page<Review> page(Id product, PageRequest page) {
    RankedList list = list(product);
    ListIndex index = list.index();
    long end = index.total() - page.offset();
    if (end <= 0) {
      return new Page<>(List.of(), index.total());
    }
    // The list is in the order of time: the newest reviews are at its end.
    long start = Math.max(0, end - page.size());
    ListIndex.Place place = index.place(start);
    int skip = Math.toIntExact(place.skip());
    List<Attributes> entries = list.from(place.separator(), skip + Math.toIntExact(end - start));
    List<Review> reviews = new ArrayList<>();
    for (Attributes entry : entries.subList(Math.min(skip, entries.size()), entries.size())) {
      reviews.add(ReviewItem.read(product, entry));
    }
    Collections.reverse(reviews);
    return new Page<>(reviews, index.total());
  }

  private RankedList list(Id product) {
    return storage.list(ReviewItem.list(product), LEAF_SIZE);
  }
}
