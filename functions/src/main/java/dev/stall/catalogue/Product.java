package dev.stall.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A product of a store.
 *
 * @param created when it was made, to the microsecond
 * @param updated when the seller last changed it
 * @param position its place in the store's list; ties are ordered newest first
 * @param fees percentage added per payment method
 * @param images in the order in which they were added
 * @param file what its buyer gets, where there is one
 */
public record Product(
    Id id,
    Instant created,
    Instant updated,
    int position,
    ProductDetails details,
    SortedMap<String, BigDecimal> fees,
    Tally tally,
    List<Image> images,
    Optional<ProductFile> file) {

  /** How many images a product has at most. */
  public static final int MOST_IMAGES = 20;

  /** Returns the names of its images, in their order. */
  public List<String> imageNames() {
    return images.stream().map(Image::name).toList();
  }
}
