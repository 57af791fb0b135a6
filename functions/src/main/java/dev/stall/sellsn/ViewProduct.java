package dev.stall.sellsn;

import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Products;
import dev.stall.wiring.Wiring;

/**
 * {@code GET /products/{productId}/view}: the public product, without a key. A private one is not
 * found.
 */
public final class ViewProduct extends SellSnEndpoint {

  private final Products products;
  private final PublicProduct publicProduct;

  /** The endpoint as Lambda makes it. */
  public ViewProduct() {
    this(Wiring.production());
  }

  ViewProduct(Wiring wiring) {
    this.products = wiring.products();
    this.publicProduct = new PublicProduct(wiring);
  }

  @Override
  protected Response respond(Request request) {
    return publicProduct.respond(
        "This is the product.", Views.viewable(products, Ids.product(request)));
  }
}
