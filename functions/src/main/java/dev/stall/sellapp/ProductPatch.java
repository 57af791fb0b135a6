package dev.stall.sellapp;

import dev.stall.attachment.CheckedImage;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductChange;
import dev.stall.input.Fields;
import dev.stall.input.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The changes of a product (page "Products", "Update a product"): only what was sent.
 *
 * @param form where is noted what is wrong in the light of the product
 * @param said all but the images
 * @param kept its own images that it is to keep, in their order
 * @param added files of images that it gets after those
 * @param expected when it must have been changed last
 */
record ProductPatch(
    Fields form,
    ProductForm said,
    Optional<List<Fields>> kept,
    List<CheckedImage> added,
    Optional<Instant> expected) {

  /** Reads what was sent, or refuses it for all that is wrong with it. */
  static ProductPatch read(Submission sent) {
    Fields form = sent.fields();
    ProductPatch patch =
        new ProductPatch(
            form,
            ProductForm.readChanges(form),
            ProductImages.readKept(form),
            ProductImages.read(sent, form),
            form.optional(ProductUpdated.NAME, ProductUpdated.TIME));
    form.check();
    return patch;
  }

  /** Returns what can be changed without looking at the product. */
  List<ProductChange> plain() {
    return said.said();
  }

  /** Returns whether it depends on how the product is. */
  boolean needsProduct() {
    return plain().isEmpty()
        || said.questions().isPresent()
        || changesImages()
        || expected.isPresent();
  }

  private boolean changesImages() {
    return kept.isPresent() || !added.isEmpty();
  }

  /**
   * Returns the changes of all but the images, or that nothing is to be written.
   *
   * @throws Problem.Conflict when the product was updated at another time than expected
   * @throws Problem.Rejected when it would have too many images
   * @throws Problem.Invalid when a question's key or an image's path is none of the product's
   */
  Optional<List<ProductChange>> changes(Product product, RandomGenerator random) {
    expected.ifPresent(product::requireUpdatedAt);
    List<ProductChange> changes = new ArrayList<>(plain());
    said.questions()
        .ifPresent(
            sent ->
                changes.add(
                    new ProductChange.Asked(
                        new QuestionKeys(product.questions(), random).give(sent))));
    Product.requireRoomFor(images(product).size() + added.size());
    form.check();
    // Images are written after this, which is noted where the caller expects a certain state.
    boolean noted = expected.isPresent() && changesImages();
    return changes.isEmpty() && !noted ? Optional.empty() : Optional.of(changes);
  }

  /** Returns the names of the images to keep, all where none were sent; a wrong one is noted. */
  List<String> images(Product product) {
    return kept.map(entries -> ProductImages.names(entries, product))
        .orElseGet(product::imageNames);
  }
}
