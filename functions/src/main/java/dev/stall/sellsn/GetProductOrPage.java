package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Paging;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.wiring.Wiring;

/**
 * {@code GET /stores/{storeId}/products/{productId}}: a page of products where the variable is a
 * number, and else the product of that id. Scope ViewProducts.
 */
public final class GetProductOrPage extends StoreEndpoint {

  private final ProductPage page;
  private final OneProduct product;

  /** The endpoint as Lambda makes it. */
  public GetProductOrPage() {
    this(Wiring.production());
  }

  GetProductOrPage(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.page = new ProductPage(wiring);
    this.product = new OneProduct(wiring);
  }

  @Override
  Response respond(Id store, Request request) {
    return Paging.isNumber(request.path("productId"))
        ? page.respond(store, request)
        : product.respond(store, request);
  }
}
