package dev.stall.store;

import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductVariant;
import dev.stall.catalogue.ProductWithVariants;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.Variant;
import dev.stall.catalogue.VariantSummary;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Table;
import dev.stall.item.ProductItem;
import dev.stall.item.VariantItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variants in which products are sold. {@link VariantRevision} changes them. */
public final class Variants {

  private final Table table;
  private final Products products;

  /** Creates the variants of a storage. */
  public Variants(Storage storage) {
    this.table = storage.table();
    this.products = new Products(storage);
  }

  /**
   * Returns a product with all of its variants.
   *
   * @throws Problem.NotFound when the product does not exist
   */
  public ProductWithVariants of(Reference reference) {
    Product product = products.get(reference);
    Key productKey = ProductItem.key(reference);
    Map<Key, Attributes> items = new HashMap<>();
    for (Attributes item :
        table.partition(productKey.partition()).between(VariantItem.PREFIX, VariantItem.AFTER)) {
      items.put(item.key(), item);
    }
    List<Variant> variants = new ArrayList<>();
    for (VariantSummary summary : product.variants()) {
      Key key = VariantItem.key(productKey, summary.number());
      variants.add(VariantItem.read(product, summary, Optional.ofNullable(items.get(key))));
    }
    return new ProductWithVariants(product, variants);
  }

  /**
   * Returns a variant.
   *
   * @throws Problem.NotFound when the product or the variant does not exist
   */
  public ProductVariant get(Reference reference, int number) {
    Key productKey = ProductItem.key(reference);
    Key key = VariantItem.key(productKey, number);
    Map<Key, Attributes> items = table.getAll(List.of(productKey, key));
    Product product =
        Optional.ofNullable(items.get(productKey))
            .map(ProductItem::read)
            .filter(found -> found.deleted().isEmpty() && reference.names(found.id()))
            .orElseThrow(() -> new Problem.NotFound("product"));
    VariantSummary summary = product.variants().get(indexOf(product, number));
    return new ProductVariant(
        product, VariantItem.read(product, summary, Optional.ofNullable(items.get(key))));
  }

  /**
   * Returns the index of a variant among those of its product.
   *
   * @throws Problem.NotFound when the product has none of that number
   */
  static int indexOf(Product product, int number) {
    List<VariantSummary> variants = product.variants();
    for (int i = 0; i < variants.size(); i++) {
      if (variants.get(i).number() == number) {
        return i;
      }
    }
    throw new Problem.NotFound("variant");
  }
}
