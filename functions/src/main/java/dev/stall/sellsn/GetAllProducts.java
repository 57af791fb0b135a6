package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.ProductList;
import dev.stall.store.Stores;
import dev.stall.wiring.Wiring;

/**
 * {@code GET /stores/{storeId}/products}: all of the store's products as references, in the order
 * of its list, without paging. Scope ViewProducts.
 */
public final class GetAllProducts extends StoreEndpoint {

  private final ProductList products;
  private final Stores stores;

  /** The endpoint as Lambda makes it. */
  public GetAllProducts() {
    this(Wiring.production());
  }

  GetAllProducts(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.products = wiring.productList();
    this.stores = wiring.stores();
  }

  @Override
  Response respond(Id store, Request request) {
    Storefront front = stores.front(store.store());
    return Envelope.of(
        "These are all products of the store.",
        json ->
            json.array(
                () ->
                    products.each(
                        store.store(),
                        some ->
                            some.forEach(
                                product ->
                                    PublicProductView.writeReference(json, product, front)))));
  }
}
