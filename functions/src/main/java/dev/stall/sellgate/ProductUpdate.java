package dev.stall.sellgate;

import dev.stall.catalogue.Money;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductChange;
import dev.stall.catalogue.VariantSummary;
import dev.stall.input.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form that changes a product: only what was sent. Null clears what can be absent. */
final class ProductUpdate {

  private static final String PRICE = "price";
  private static final String CURRENCY = "currency";

  private ProductUpdate() {}

  /** Whether the form changes price or currency, which have to fit each other in all variants. */
  static boolean needsProduct(Fields form) {
    return form.value(PRICE).isPresent() || form.value(CURRENCY).isPresent();
  }

  /**
   * Reads the changes, or refuses them for all that is wrong with them.
   *
   * @param before the product as it is, where it {@link #needsProduct}
   * @param usualCurrency what its price is in where neither form nor product name a currency
   */
  static List<ProductChange> read(Fields form, Optional<Product> before, String usualCurrency) {
    refuseNulls(form);
    List<ProductChange> changes = new ArrayList<>();
    ProductForm.name(form).ifPresent(it -> changes.add(new ProductChange.Name(it)));
    if (form.has("description")) {
      changes.add(new ProductChange.Description(ProductForm.description(form)));
    }
    Optional<String> currency = ProductForm.currency(form);
    int decimals =
        Money.decimals(
            currency
                .or(() -> before.flatMap(product -> product.pricing().currency()))
                .orElse(usualCurrency));
    ProductForm.price(form, decimals).ifPresent(it -> changes.add(new ProductChange.Price(it)));
    currency.ifPresent(it -> changes.add(new ProductChange.Currency(it)));
    if (currency.isPresent() && before.isPresent()) {
      requireFit(form, before.get(), decimals);
    }
    ProductForm.visibility(form).ifPresent(it -> changes.add(new ProductChange.Seen(it)));
    if (form.has("image")) {
      changes.add(new ProductChange.Picture(ProductForm.picture(form)));
    }
    ProductForm.order(form).ifPresent(it -> changes.add(new ProductChange.Position(it)));
    form.check();
    return changes;
  }

  /** Every price that stays must be one that there is in the new currency. */
  private static void requireFit(Fields form, Product product, int decimals) {
    int changed = form.value(PRICE).isPresent() ? 1 : 0;
    for (VariantSummary variant : product.variants().stream().skip(changed).toList()) {
      BigDecimal price = variant.price().stripTrailingZeros();
      if (price.scale() > decimals) {
        form.reject(
            CURRENCY,
            "has amounts of at most %d decimals, and a price is %s; change that first or with it"
                .formatted(decimals, variant.price().toPlainString()));
        return;
      }
    }
  }

  private static void refuseNulls(Fields form) {
    Nulls.refuse(form, "name", "must be a string");
    Nulls.refuse(form, PRICE, "must be a number");
    Nulls.refuse(form, CURRENCY, "must be a string");
    Nulls.refuse(form, "visibility", "must be a string");
    Nulls.refuse(form, "sort_order", "must be a whole number");
  }
}
