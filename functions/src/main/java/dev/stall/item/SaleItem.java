package dev.stall.item;

import dev.stall.catalogue.Id;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import java.util.List;

/** The item of a sale: what an order got of a product. */
public final class SaleItem {

  private static final String TEXTS = "items";

  private SaleItem() {}

  /** Returns the partition of a product's sales. */
  public static String list(Id product) {
    return ProductItem.partition(product) + "/sales";
  }

  /** Returns the key of what an order got. */
  public static Key key(Id product, String order) {
    return new Key(list(product), order);
  }

  /** Returns the attributes of a sale. */
  public static Attributes of(Id product, List<String> texts, int quantity) {
    return Attributes.none()
        .with(ProductItem.ID, product.toString())
        .with(TEXTS, texts)
        .with("quantity", quantity);
  }

  /** Whether the sale is one of exactly that product. */
  public static boolean isOf(Id product, Attributes sale) {
    return sale.text(ProductItem.ID).equals(product.toString());
  }

  /** Returns the items that the order got. */
  public static List<String> texts(Attributes sale) {
    return sale.texts(TEXTS);
  }
}
