package dev.stall.sellapp;

import dev.stall.catalogue.Image;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Paging;
import dev.stall.media.ImageName;
import java.util.List;
import java.util.Optional;

/**
 * Where SellApp's clients believe an image to be, which names it for them. Behind {@code /storage/}
 * it is the image's address.
 *
 * @param store the store's number
 * @param name what the image is called
 */
record ImagePath(int store, String name) {

  private static final String STORE = "store";
  private static final String LISTINGS = "listings";
  private static final int STEPS = 4;
  private static final int MAX_NUMBER_LENGTH = 9;

  /** The path of an image of a product. */
  static ImagePath of(Product product, Image image) {
    return new ImagePath(product.id().store(), image.name());
  }

  /** Returns the path of that spelling, if it is one. */
  static Optional<ImagePath> parse(String text) {
    List<String> steps = List.of(text.split("/", -1));
    if (steps.size() != STEPS
        || !steps.get(0).equals(STORE)
        || !steps.get(2).equals(LISTINGS)
        || steps.get(1).length() > MAX_NUMBER_LENGTH
        || !Paging.isNumber(steps.get(1))) {
      return Optional.empty();
    }
    return Optional.of(new ImagePath(Integer.parseInt(steps.get(1)), steps.get(3)))
        .filter(path -> path.toString().equals(text));
  }

  /** Returns which product has the image, if any does. */
  Optional<Reference> product() {
    return ImageName.product(name).map(number -> Reference.numbered(store, number));
  }

  /** Returns its spelling. */
  @Override
  public String toString() {
    return String.join("/", STORE, Integer.toString(store), LISTINGS, name);
  }
}
