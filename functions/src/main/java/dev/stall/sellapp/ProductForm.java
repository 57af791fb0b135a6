package dev.stall.sellapp;

import dev.stall.catalogue.NewProduct;
import dev.stall.catalogue.ProductChange;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Question;
import dev.stall.catalogue.Visibility;
import dev.stall.input.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The form that creates a product (page "Products", "Create a product"). */
final class ProductForm {

  static final int MAX_TITLE_LENGTH = 255;
  static final int MAX_TEXT_LENGTH = 20_000;
  static final List<String> VISIBILITIES = List.of("PUBLIC", "ON_HOLD", "HIDDEN", "PRIVATE");

  private ProductForm() {}

  /**
   * Reads the form; what is wrong with it is noted there.
   *
   * @param random where the questions' keys come from
   */
  static NewProduct read(Fields form, RandomGenerator random) {
    ProductDetails details =
        ProductDetails.plain(
            form.requiredText("title", 1, MAX_TITLE_LENGTH),
            Optional.of(form.requiredText("description", 1, MAX_TEXT_LENGTH)),
            Optional.empty(),
            Visibility.valueOf(form.requiredChoice("visibility", VISIBILITIES)),
            List.of(),
            form.text("delivery_text", 0, MAX_TEXT_LENGTH));
    List<ProductChange> more = new ArrayList<>(SettingsForm.read(form));
    List<Question> questions = new QuestionKeys(List.of(), random).give(QuestionForm.readNew(form));
    if (!questions.isEmpty()) {
      more.add(new ProductChange.Asked(questions));
    }
    return new NewProduct(details, more);
  }
}
