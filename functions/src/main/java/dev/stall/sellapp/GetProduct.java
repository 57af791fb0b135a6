package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Refusal;
import dev.stall.endpoint.Answer;
import dev.stall.media.Links;
import dev.stall.media.Media;
import dev.stall.table.Products;
import dev.stall.table.Table;
import java.util.function.Supplier;

/**
 * {@code GET /v2/products/{productId}}: one product. One in the trash is found with {@code
 * with_trashed} or {@code only_trashed} alone. Scope ViewProducts.
 */
public final class GetProduct extends SellAppEndpoint {

  private final Products products;
  private final ProductView view;

  /** The endpoint as Lambda makes it. */
  public GetProduct() {
    this(Table.production(), Media::links);
  }

  GetProduct(Table table, Supplier<Links> links) {
    super(table, Scope.VIEW_PRODUCTS);
    this.products = new Products(table);
    this.view = new ProductView(links);
  }

  @Override
  Answer answer(Call call) {
    Product product =
        products
            .find(call.product(), ProductExtent.of(call.request()))
            .orElseThrow(() -> new Refusal.NotFound("product"));
    return call.contract().retrieved(call.request(), json -> view.write(json, product, call));
  }
}
