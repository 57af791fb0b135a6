package dev.stall.sellgate;

import dev.stall.catalogue.Money;
import dev.stall.catalogue.NewProduct;
import dev.stall.catalogue.ProductChange;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Visibility;
import dev.stall.input.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form that creates a product, and the fields that it shares with the one that changes it. */
final class ProductForm {

  private static final int MAX_NAME_LENGTH = 255;
  private static final int MAX_DESCRIPTION_LENGTH = 20_000;
  private static final int MAX_URL_LENGTH = 2048;
  private static final int MAX_PRICE = 1_000_000;
  private static final int USUAL_ORDER = 0;
  private static final List<String> VISIBILITIES =
      List.of(
          Visibility.PUBLIC.name(),
          Visibility.HIDDEN.name(),
          Visibility.PRIVATE.name(),
          Visibility.ON_HOLD.name());

  private ProductForm() {}

  /**
   * Reads a product that is to be made, or refuses it for all that is wrong with it.
   *
   * @param usualCurrency what its price is in where the form names no currency
   */
  static NewProduct create(Fields form, String usualCurrency) {
    String name = form.requiredText("name", 1, MAX_NAME_LENGTH);
    Optional<String> description = description(form);
    Optional<String> currency = currency(form);
    BigDecimal price =
        form.requiredDecimal("price", MAX_PRICE, Money.decimals(currency.orElse(usualCurrency)));
    Visibility visibility = visibility(form).orElse(Visibility.PUBLIC);
    List<ProductChange> more = new ArrayList<>();
    currency.ifPresent(code -> more.add(new ProductChange.Currency(code)));
    picture(form).ifPresent(url -> more.add(new ProductChange.Picture(Optional.of(url))));
    more.add(new ProductChange.Position(order(form).orElse(USUAL_ORDER)));
    form.check();
    return new NewProduct(
        ProductDetails.plain(
            name, description, Optional.of(price), visibility, List.of(), Optional.empty()),
        more);
  }

  static Optional<String> name(Fields form) {
    return form.text("name", 1, MAX_NAME_LENGTH);
  }

  static Optional<String> description(Fields form) {
    return form.text("description", 0, MAX_DESCRIPTION_LENGTH);
  }

  static Optional<String> currency(Fields form) {
    return form.currency("currency");
  }

  static Optional<BigDecimal> price(Fields form, int decimals) {
    return form.decimal("price", MAX_PRICE, decimals);
  }

  static Optional<Visibility> visibility(Fields form) {
    return form.choice("visibility", VISIBILITIES).map(Visibility::valueOf);
  }

  static Optional<String> picture(Fields form) {
    return form.httpsUrl("image", MAX_URL_LENGTH);
  }

  static Optional<Integer> order(Fields form) {
    return form.integer("sort_order", Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
