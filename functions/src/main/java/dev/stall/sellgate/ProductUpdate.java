package dev.stall.sellgate;

import dev.stall.catalogue.Money;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductChange;
import dev.stall.catalogue.VariantSummary;
import dev.stall.input.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The changes of a product, checked against its present state. */
final class ProductUpdate {

  private static final String PRICE = "price";
  private static final String CURRENCY = "currency";

  private ProductUpdate() {}

  /**
   * Returns whether the form changes price or currency, which have to fit each other in all
   * variants.
   */
  static boolean needsProduct(Fields form) {
    return form.isSet(PRICE) || form.isSet(CURRENCY);
  }

  /**
   * Reads the changes, or refuses them for all that is wrong with them.
   *
   * @param before the product as it is, where it {@link #needsProduct}
   * @param usualCurrency what its price is in where neither form nor product name a currency
   */
  static List<ProductChange> read(Fields form, Optional<Product> before, String usualCurrency) {
    Optional<String> currency = before.flatMap(product -> product.pricing().currency());
    List<ProductChange> changes = ProductForm.changes(form, currency.orElse(usualCurrency));
    for (ProductChange change : changes) {
      if (change instanceof ProductChange.Currency changed && before.isPresent()) {
        requireFit(form, before.get(), Money.decimals(changed.code()));
      }
    }
    form.check();
    return changes;
  }

  /** Every price that stays must be one that there is in the new currency. */
  private static void requireFit(Fields form, Product product, int decimals) {
    int changed = form.isSet(PRICE) ? 1 : 0;
    for (VariantSummary variant : product.variants().stream().skip(changed).toList()) {
      BigDecimal price = variant.price().stripTrailingZeros();
      if (price.scale() > decimals) {
        form.reject(
            CURRENCY,
            "must allow every price of the product: its amounts have at most %d decimals, and a"
                    .formatted(decimals)
                + " price is %s; change that first or in the same request"
                    .formatted(variant.price().toPlainString()));
        return;
      }
    }
  }
}
