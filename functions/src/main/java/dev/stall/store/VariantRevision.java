package dev.stall.store;

import dev.stall.catalogue.NewVariant;
import dev.stall.catalogue.Pricing;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductVariant;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.Rejection;
import dev.stall.catalogue.Variant;
import dev.stall.catalogue.VariantSummary;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.item.DetailsAttributes;
import dev.stall.item.PricingAttributes;
import dev.stall.item.ProductItem;
import dev.stall.item.VariantItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Creates, changes and deletes variants. The first variant's price is the product's own, whichever
 * API sets it; all prices of a product are in one currency.
 */
public final class VariantRevision {

  private final Storage storage;
  private final Table table;
  private final Products products;
  private final Variants variants;

  /** Creates the revision of a storage's variants. */
  public VariantRevision(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
    this.products = new Products(storage);
    this.variants = new Variants(storage);
  }

  /**
   * Creates a variant after the others of its product.
   *
   * @param storeCurrency the currency of prices that name no other
   * @throws Problem.NotFound when the product does not exist
   * @throws Problem.Rejected when it has {@value Pricing#MAX_VARIANTS} variants already, or the
   *     others have another currency
   */
  public ProductVariant create(Reference reference, NewVariant variant, String storeCurrency) {
    return storage
        .retry()
        .run(
            () -> {
              Product product = products.get(reference);
              List<VariantSummary> summaries = new ArrayList<>(product.variants());
              requireRoom(summaries);
              if (!summaries.isEmpty()) {
                requireCurrency(product, variant, storeCurrency);
              }
              int number = Math.max(product.pricing().lastVariant(), lastNumber(summaries)) + 1;
              Instant now = storage.now();
              Variant created =
                  new Variant(
                      new VariantSummary(number, variant.title(), variant.price()),
                      now,
                      now,
                      variant.terms());
              summaries.add(created.summary());
              return write(product, summaries, number, created, variant.currency());
            });
  }

  private static void requireRoom(List<VariantSummary> variants) {
    if (variants.size() >= Pricing.MAX_VARIANTS) {
      throw new Problem.Rejected(
          new Rejection.LimitReached(Rejection.Limit.VARIANTS_OF_PRODUCT, Pricing.MAX_VARIANTS));
    }
  }

  private static void requireCurrency(Product product, NewVariant variant, String storeCurrency) {
    String currency = product.pricing().currency().orElse(storeCurrency);
    if (!variant.currency().equals(currency)) {
      throw new Problem.Rejected(new Rejection.OtherCurrency(currency));
    }
  }

  private static int lastNumber(List<VariantSummary> variants) {
    return variants.stream().mapToInt(VariantSummary::number).max().orElse(0);
  }

  /**
   * Changes a variant; nothing is written where it stays as it is.
   *
   * @param storeCurrency the currency of prices that name no other
   * @param change gets the variant as it is and returns it as it is to be
   * @throws Problem.NotFound when the product or the variant does not exist
   * @throws Problem.Rejected when the product's other variants have another currency
   */
  public ProductVariant update(
      Reference reference, int number, String storeCurrency, UnaryOperator<NewVariant> change) {
    return storage
        .retry()
        .run(
            () -> {
              ProductVariant before = variants.get(reference, number);
              Product product = before.product();
              NewVariant asItIs = asItIs(before, storeCurrency);
              NewVariant after = change.apply(asItIs);
              if (after.equals(asItIs)) {
                return before;
              }
              List<VariantSummary> summaries = new ArrayList<>(product.variants());
              if (summaries.size() > 1) {
                requireCurrency(product, after, storeCurrency);
              }
              Variant changed =
                  new Variant(
                      new VariantSummary(number, after.title(), after.price()),
                      before.variant().created(),
                      storage.now(),
                      after.terms());
              summaries.set(Variants.indexOf(product, number), changed.summary());
              int last = Math.max(product.pricing().lastVariant(), number);
              return write(product, summaries, last, changed, after.currency());
            });
  }

  private static NewVariant asItIs(ProductVariant variant, String storeCurrency) {
    VariantSummary summary = variant.variant().summary();
    return new NewVariant(
        summary.title(),
        summary.price(),
        variant.product().pricing().currency().orElse(storeCurrency),
        variant.variant().terms());
  }

  private ProductVariant write(
      Product product, List<VariantSummary> summaries, int last, Variant variant, String currency) {
    ItemUpdate update =
        update(product, summaries, last).set(PricingAttributes.CURRENCY, Value.text(currency));
    Key key = VariantItem.key(ProductItem.key(product.id()), variant.summary().number());
    table.transact(List.of(Write.update(update), Write.put(key, VariantItem.of(variant))));
    return new ProductVariant(products.get(product.id()), variant);
  }

  /**
   * Deletes a variant and returns it as it was. The next one's price becomes the product's; with
   * the last one the product's price is gone.
   *
   * @throws Problem.NotFound when the product or the variant does not exist
   */
  public ProductVariant delete(Reference reference, int number) {
    return storage
        .retry()
        .run(
            () -> {
              ProductVariant before = variants.get(reference, number);
              Product product = before.product();
              List<VariantSummary> summaries = new ArrayList<>(product.variants());
              summaries.remove(Variants.indexOf(product, number));
              int last = Math.max(product.pricing().lastVariant(), number);
              Key key = VariantItem.key(ProductItem.key(reference), number);
              table.transact(
                  List.of(Write.update(update(product, summaries, last)), Write.remove(key)));
              return before;
            });
  }

  private ItemUpdate update(Product product, List<VariantSummary> summaries, int last) {
    ItemUpdate update =
        ProductItem.changed(product.id(), storage.now())
            .require(ProductItem.UPDATED, Value.time(product.updated()))
            .setAll(PricingAttributes.of(summaries, last));
    return summaries.isEmpty()
        ? update.remove(DetailsAttributes.PRICE)
        : update.set(DetailsAttributes.PRICE, Value.number(summaries.getFirst().price()));
  }
}
