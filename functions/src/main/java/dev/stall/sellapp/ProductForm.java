package dev.stall.sellapp;

import dev.stall.catalogue.Delivery;
import dev.stall.catalogue.Length;
import dev.stall.catalogue.NewProduct;
import dev.stall.catalogue.ProductChange;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Visibility;
import dev.stall.input.Changes;
import dev.stall.input.Fields;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The form that creates and changes a product (page "Products").
 *
 * @param said all that can be told without looking at the product
 * @param questions in the place of those that it has, if they were sent
 */
record ProductForm(List<ProductChange> said, Optional<List<QuestionForm>> questions) {

  private static final Rule<String> NEW_DESCRIPTION =
      Rules.text(new Length(1, ProductDetails.DESCRIPTION.max()));

  private static final Rule<Visibility> VISIBILITY =
      Rules.choice(List.of("PUBLIC", "ON_HOLD", "HIDDEN", "PRIVATE")).map(Visibility::valueOf);

  /** Reads a product that is to be made; what is wrong with it is noted in the form. */
  static ProductForm readNew(Fields form) {
    return new ProductForm(
        read(form, Changes.ofNew(form), NEW_DESCRIPTION), Optional.of(QuestionForm.readNew(form)));
  }

  /**
   * Reads what changes of a product: only what was sent. A description may be empty here, because a
   * product of another API may have none, and clients send back what they were answered.
   */
  static ProductForm readChanges(Fields form) {
    return new ProductForm(
        read(form, Changes.ofExisting(form), Rules.text(ProductDetails.DESCRIPTION)),
        QuestionForm.readChanged(form));
  }

  private static List<ProductChange> read(
      Fields form, Changes<ProductChange> said, Rule<String> description) {
    said.required("title", Rules.text(ProductDetails.NAME), ProductChange.Name::new);
    said.required(
        "description", description, text -> new ProductChange.Description(Optional.of(text)));
    said.required("visibility", VISIBILITY, ProductChange.Seen::new);
    said.optional(
        "delivery_text", Rules.text(Delivery.MESSAGE), ProductChange.DeliveryMessage::new);
    said.add(SettingsForm.read(form));
    return said.list();
  }

  /**
   * Returns the product that is to be made, once the form was checked.
   *
   * @param random where the questions' keys come from
   */
  NewProduct product(RandomGenerator random) {
    List<ProductChange> changes = new ArrayList<>(said);
    List<QuestionForm> asked = questions.orElse(List.of());
    if (!asked.isEmpty()) {
      changes.add(new ProductChange.Asked(new QuestionKeys(List.of(), random).give(asked)));
    }
    return NewProduct.of(changes);
  }
}
