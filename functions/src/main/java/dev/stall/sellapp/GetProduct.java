package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Response;
import dev.stall.store.Products;
import dev.stall.wiring.Wiring;

/**
 * {@code GET /v2/products/{productId}}: one product. One in the trash is found with {@code
 * with_trashed} or {@code only_trashed} alone. Scope ViewProducts.
 */
public final class GetProduct extends SellAppEndpoint {

  private final Products products;
  private final ProductView view;

  /** The endpoint as Lambda makes it. */
  public GetProduct() {
    this(Wiring.production());
  }

  GetProduct(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.products = wiring.products();
    this.view = new ProductView(wiring.links());
  }

  @Override
  Response respond(Call call) {
    Product product =
        products
            .find(call.product(), TrashParameters.of(call.request()))
            .orElseThrow(() -> new Problem.NotFound("product"));
    return call.contract().retrieved(call.request(), json -> view.write(json, product, call));
  }
}
