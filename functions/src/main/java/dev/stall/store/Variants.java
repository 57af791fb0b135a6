package dev.stall.store;

import dev.stall.catalogue.NewVariant;
import dev.stall.catalogue.Pricing;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductVariant;
import dev.stall.catalogue.ProductWithVariants;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.Variant;
import dev.stall.catalogue.VariantSummary;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.item.PricingAttributes;
import dev.stall.item.ProductItem;
import dev.stall.item.VariantItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What products are sold as. The first variant's price is the product's own, whichever API sets it;
 * all prices of a product are in one currency.
 */
public final class Variants {

  private final Storage storage;
  private final Table table;
  private final Products products;

  /** Variants in that table. */
  public Variants(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
    this.products = new Products(storage);
  }

  /**
   * Returns a product with all of its variants.
   *
   * @throws Problem.NotFound when there is no such product
   */
  public ProductWithVariants of(Reference reference) {
    Product product = products.get(reference);
    String partition = ProductItem.key(reference).partition();
    Map<Key, Attributes> items = new HashMap<>();
    for (Attributes item : table.query(partition, VariantItem.PREFIX, VariantItem.AFTER)) {
      items.put(item.key(), item);
    }
    List<Variant> variants = new ArrayList<>();
    for (VariantSummary summary : product.variants()) {
      Key key = VariantItem.key(ProductItem.key(reference), summary.number());
      variants.add(VariantItem.read(product, summary, Optional.ofNullable(items.get(key))));
    }
    return new ProductWithVariants(product, variants);
  }

  /**
   * Returns a variant.
   *
   * @throws Problem.NotFound when there is no such product or variant
   */
  public ProductVariant get(Reference reference, int number) {
    Key product = ProductItem.key(reference);
    Key variant = VariantItem.key(product, number);
    Map<Key, Attributes> items = table.getAll(List.of(product, variant));
    Product found =
        Optional.ofNullable(items.get(product))
            .map(ProductItem::read)
            .filter(it -> it.deleted().isEmpty() && reference.names(it.id()))
            .orElseThrow(() -> new Problem.NotFound("product"));
    VariantSummary summary = found.variants().get(place(found, number));
    return new ProductVariant(
        found, VariantItem.read(found, summary, Optional.ofNullable(items.get(variant))));
  }

  private static int place(Product product, int number) {
    List<VariantSummary> variants = product.variants();
    for (int i = 0; i < variants.size(); i++) {
      if (variants.get(i).number() == number) {
        return i;
      }
    }
    throw new Problem.NotFound("variant");
  }

  /**
   * Makes a variant behind the others.
   *
   * @param storeCurrency in which prices are that name no other
   * @param elsewhere refuses a currency other than that of the other variants, which it is told
   * @throws Problem.NotFound when there is no such product
   * @throws Problem.Invalid when it has {@value Pricing#MAX_VARIANTS} variants already
   */
  public ProductVariant create(
      Reference reference,
      NewVariant variant,
      String storeCurrency,
      Function<String, Problem> elsewhere) {
    return storage
        .retry()
        .run(
            () -> {
              Product product = products.get(reference);
              List<VariantSummary> variants = new ArrayList<>(product.variants());
              if (variants.size() >= Pricing.MAX_VARIANTS) {
                throw new Problem.Invalid(
                    "A product has at most " + Pricing.MAX_VARIANTS + " variants.");
              }
              int last = Math.max(product.pricing().lastVariant(), lastNumber(variants));
              if (!variants.isEmpty()) {
                requireCurrency(product, variant, storeCurrency, elsewhere);
              }
              Instant now = storage.now();
              Variant made =
                  new Variant(
                      new VariantSummary(last + 1, variant.title(), variant.price()),
                      now,
                      now,
                      variant.terms());
              variants.add(made.summary());
              return written(product, variants, last + 1, made, variant.currency());
            });
  }

  /**
   * Changes a variant; what is as it was is not written.
   *
   * @param change gets it as it is and returns it as it shall be
   * @throws Problem.NotFound when there is no such product or variant
   */
  public ProductVariant update(
      Reference reference,
      int number,
      String storeCurrency,
      UnaryOperator<NewVariant> change,
      Function<String, Problem> elsewhere) {
    return storage
        .retry()
        .run(
            () -> {
              ProductVariant before = get(reference, number);
              Product product = before.product();
              VariantSummary summary = before.variant().summary();
              NewVariant asItIs =
                  new NewVariant(
                      summary.title(),
                      summary.price(),
                      product.pricing().currency().orElse(storeCurrency),
                      before.variant().terms());
              NewVariant after = change.apply(asItIs);
              if (after.equals(asItIs)) {
                return before;
              }
              List<VariantSummary> variants = new ArrayList<>(product.variants());
              if (variants.size() > 1) {
                requireCurrency(product, after, storeCurrency, elsewhere);
              }
              Variant changed =
                  new Variant(
                      new VariantSummary(number, after.title(), after.price()),
                      before.variant().created(),
                      storage.now(),
                      after.terms());
              variants.set(place(product, number), changed.summary());
              int last = Math.max(product.pricing().lastVariant(), number);
              return written(product, variants, last, changed, after.currency());
            });
  }

  /**
   * Deletes a variant and returns it as it was. The next one's price becomes the product's; with
   * the last one the product's price is gone.
   *
   * @throws Problem.NotFound when there is no such product or variant
   */
  public ProductVariant delete(Reference reference, int number) {
    return storage
        .retry()
        .run(
            () -> {
              ProductVariant before = get(reference, number);
              Product product = before.product();
              List<VariantSummary> variants = new ArrayList<>(product.variants());
              variants.remove(place(product, number));
              int last = Math.max(product.pricing().lastVariant(), number);
              Key item = VariantItem.key(ProductItem.key(reference), number);
              table.transact(
                  List.of(Write.update(update(product, variants, last)), Write.remove(item)));
              return before;
            });
  }

  private static int lastNumber(List<VariantSummary> variants) {
    return variants.stream().mapToInt(VariantSummary::number).max().orElse(0);
  }

  private static void requireCurrency(
      Product product,
      NewVariant variant,
      String storeCurrency,
      Function<String, Problem> elsewhere) {
    String currency = product.pricing().currency().orElse(storeCurrency);
    if (!variant.currency().equals(currency)) {
      throw elsewhere.apply(currency);
    }
  }

  private ProductVariant written(
      Product product, List<VariantSummary> variants, int last, Variant variant, String currency) {
    ItemUpdate update =
        update(product, variants, last).set(PricingAttributes.CURRENCY, Value.text(currency));
    Key key = VariantItem.key(ProductItem.key(product.id()), variant.summary().number());
    List<Write> writes = List.of(Write.update(update), Write.put(key, VariantItem.of(variant)));
    table.transact(writes);
    return new ProductVariant(products.get(product.id()), variant);
  }

  private ItemUpdate update(Product product, List<VariantSummary> variants, int last) {
    ItemUpdate update =
        Products.existing(product.id())
            .require(ProductItem.UPDATED, Value.time(product.updated()))
            .set(ProductItem.UPDATED, Value.time(storage.now()))
            .setAll(PricingAttributes.of(variants, last));
    return variants.isEmpty()
        ? update.remove(ProductItem.PRICE)
        : update.set(ProductItem.PRICE, Value.number(variants.get(0).price()));
  }
}
