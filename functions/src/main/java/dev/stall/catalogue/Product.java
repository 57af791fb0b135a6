package dev.stall.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A product of a store.
 *
 * @param slug unique among the store's products, for addresses
 * @param created when it was made, to the microsecond
 * @param updated when the seller last changed it
 * @param deleted when it was put into the trash, if it was
 * @param position its place in the store's list; ties are ordered newest first
 * @param fees percentage added per payment method
 * @param images in the order in which they were added
 * @param file what its buyer gets, where there is one
 */
public record Product(
    Id id,
    String slug,
    Instant created,
    Instant updated,
    Optional<Instant> deleted,
    int position,
    ProductDetails details,
    Pricing pricing,
    Presentation presentation,
    SortedMap<String, BigDecimal> fees,
    Counters counters,
    List<Image> images,
    Optional<ProductFile> file) {

  /** The most images that a product may have. */
  public static final int MAX_IMAGES = 20;

  private static final String DEFAULT_VARIANT = "Default";

  /** Refuses too many images. */
  public Product {
    images = List.copyOf(images);
    new Range(0, MAX_IMAGES).require("the number of images", images.size());
  }

  /**
   * Refuses more images than a product may have.
   *
   * @throws Problem.Rejected when there are more than {@value #MAX_IMAGES}
   */
  public static void requireRoomFor(int images) {
    if (images > MAX_IMAGES) {
      throw new Problem.Rejected(
          new Rejection.LimitReached(Rejection.Limit.IMAGES_OF_PRODUCT, MAX_IMAGES));
    }
  }

  /**
   * Refuses a change by somebody who has not seen the latest state of the product. A time in whole
   * milliseconds is compared as such: in JavaScript no time has more.
   *
   * @param expected the time at which they believe that it was last updated
   * @throws Problem.Conflict when it was updated at another time
   */
  public void requireUpdatedAt(Instant expected) {
    if (!expected.equals(updated) && !expected.equals(updated.truncatedTo(ChronoUnit.MILLIS))) {
      throw new Problem.Conflict("The product has been changed since; read it again.");
    }
  }

  /** Returns the names of its images, in their order. */
  public List<String> imageNames() {
    return images.stream().map(Image::name).toList();
  }

  /** Returns what its buyer is asked, in order. */
  public List<Question> questions() {
    return presentation.questions(id, details.questions());
  }

  /**
   * Returns what it is sold as. The first variant's price is the product's own; a product that has
   * a price and no variants is sold as one named "Default".
   */
  public List<VariantSummary> variants() {
    if (details.price().isEmpty()) {
      return List.of();
    }
    List<VariantSummary> stored = pricing.variants();
    VariantSummary first =
        stored.isEmpty()
            ? new VariantSummary(pricing.nextVariant(), DEFAULT_VARIANT, BigDecimal.ZERO)
            : stored.get(0);
    return pricing.variantsWith(first.at(details.price().get()));
  }
}
