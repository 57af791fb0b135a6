package dev.stall.item;

import dev.stall.catalogue.Id;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import dev.stall.dynamo.Key;
import java.util.List;

/** The item of a sale: the items of a product that an order received. */
public final class SaleItem {

  private static final String TEXTS = "items";

  private SaleItem() {}

  /** Returns the partition of a product's sales. */
  public static String list(Id product) {
    return ProductItem.partition(product) + "/sales";
  }

  /** Returns the key of the sale to an order. */
  public static Key key(Id product, String order) {
    return new Key(list(product), order);
  }

  /** Returns the attributes of a sale. */
  public static Attributes of(Id product, List<String> texts, int quantity) {
    return new AttributesBuilder()
        .with(ProductItem.ID, product.toString())
        .with(TEXTS, texts)
        .with("quantity", quantity)
        .build();
  }

  /** Returns whether a sale is one of exactly that product. */
  public static boolean isOf(Id product, Attributes sale) {
    return sale.text(ProductItem.ID).equals(product.toString());
  }

  /** Returns the items that the order received. */
  public static List<String> texts(Attributes sale) {
    return sale.texts(TEXTS);
  }
}
