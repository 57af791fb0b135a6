package dev.stall.sellsn;

import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.media.Links;
import dev.stall.media.Media;
import dev.stall.table.Products;
import dev.stall.table.Table;
import java.util.function.Supplier;

/**
 * {@code GET /products/{productId}/view}: the public product, without a key. A private one is not
 * found.
 */
public final class ViewProduct extends SellSnEndpoint {

  private final Products products;
  private final PublicProduct publicProduct;

  /** The endpoint as Lambda makes it. */
  public ViewProduct() {
    this(Table.production(), Media::links);
  }

  ViewProduct(Table table, Supplier<Links> links) {
    this.products = new Products(table);
    this.publicProduct = new PublicProduct(table, links);
  }

  @Override
  protected Answer answer(Request request) {
    return publicProduct.answer(
        "This is the product.", Views.viewable(products, Ids.product(request)));
  }
}
