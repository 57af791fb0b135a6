package dev.stall.sellsn;

import dev.stall.catalogue.Delivery;
import dev.stall.catalogue.Money;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Question;
import dev.stall.catalogue.SaleRules;
import dev.stall.catalogue.Visibility;
import dev.stall.input.Fields;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The form that creates and replaces a product (page "Products", "Create product"). */
final class ProductForm {

  private static final int COST_DECIMALS = 2;

  private static final Rule<List<String>> TAGS =
      Rules.texts(ProductDetails.MAX_TAGS, Rules.text(ProductDetails.TAG));

  private static final Rule<List<String>> QUESTIONS =
      Rules.texts(ProductDetails.MAX_QUESTIONS, Rules.text(Question.LABEL));

  private ProductForm() {}

  /** Reads the form, or refuses it for all that is wrong with it. */
  static ProductDetails read(Fields form) {
    Optional<String> name = form.required("name", SellSnRules.NAME);
    Optional<String> description =
        form.optional("description", Rules.text(ProductDetails.DESCRIPTION));
    Optional<BigDecimal> cost =
        form.required("cost", Rules.decimal(Money.MAX_PRICE, COST_DECIMALS));
    Optional<Visibility> visibility = form.required("visibility", Visibilities.NUMBER);
    List<String> tags = form.optional("tags", TAGS).orElse(List.of());
    List<String> questions = form.optional("customValueKeys", QUESTIONS).orElse(List.of());
    SaleRules rules = SaleRulesForm.read(form);
    Delivery delivery = SaleRulesForm.readDelivery(form, rules);
    boolean bestSeller = form.optional("isBestSeller", Rules.flag()).orElse(false);
    form.check();
    return new ProductDetails(
        name.orElseThrow(),
        description,
        cost,
        visibility.orElseThrow(),
        tags,
        questions,
        rules,
        delivery,
        bestSeller);
  }
}
