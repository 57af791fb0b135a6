package dev.stall.sellapp;

import dev.stall.attachment.CheckedImage;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductChange;
import dev.stall.catalogue.Visibility;
import dev.stall.input.Fields;
import dev.stall.input.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What is to change of a product (page "Products", "Update a product"): only what was sent.
 *
 * @param form where is noted what is wrong in the light of the product
 * @param plain what can be changed without looking at the product
 * @param questions in the place of those that it has
 * @param kept its own images that it is to keep, in their order
 * @param added files of images that it gets behind those
 * @param expected when it must have been changed last
 */
record ProductPatch(
    Fields form,
    List<ProductChange> plain,
    Optional<List<QuestionForm>> questions,
    Optional<List<Fields>> kept,
    List<CheckedImage> added,
    Optional<Instant> expected) {

  /** Reads what was sent, or refuses it for all that is wrong with it. */
  static ProductPatch read(Submission sent) {
    Fields form = sent.fields();
    ProductPatch patch =
        new ProductPatch(
            form,
            plain(form),
            QuestionForm.readChanged(form),
            ProductImages.readKept(form),
            ProductImages.read(sent, form),
            ProductUpdated.read(form));
    form.check();
    return patch;
  }

  private static List<ProductChange> plain(Fields form) {
    List<ProductChange> changes = new ArrayList<>();
    if (form.has("title")) {
      changes.add(
          new ProductChange.Name(form.requiredText("title", 1, ProductForm.MAX_TITLE_LENGTH)));
    }
    if (form.has("description")) {
      // A product of another API may have none, and clients send back what they were answered.
      String text = form.requiredText("description", 0, ProductForm.MAX_TEXT_LENGTH);
      changes.add(new ProductChange.Description(Optional.of(text)));
    }
    if (form.has("visibility")) {
      String word = form.requiredChoice("visibility", ProductForm.VISIBILITIES);
      changes.add(new ProductChange.Seen(Visibility.valueOf(word)));
    }
    if (form.has("delivery_text")) {
      changes.add(
          new ProductChange.DeliveryMessage(
              form.text("delivery_text", 0, ProductForm.MAX_TEXT_LENGTH)));
    }
    changes.addAll(SettingsForm.read(form));
    return changes;
  }

  /** Returns whether it depends on how the product is. */
  boolean needsProduct() {
    return plain.isEmpty() || questions.isPresent() || changesImages() || expected.isPresent();
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
    List<ProductChange> changes = new ArrayList<>(plain);
    questions.ifPresent(
        sent ->
            changes.add(
                new ProductChange.Asked(new QuestionKeys(product.questions(), random).give(sent))));
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
