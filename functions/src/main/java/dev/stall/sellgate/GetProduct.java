package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.GroupedProduct;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.endpoint.StoreCache;
import dev.stall.store.GroupedProducts;
import dev.stall.wiring.Wiring;

/** {@code GET /v1/products/{productId}}: a product. Scope ViewProducts. */
public final class GetProduct extends SellGateEndpoint {

  private final GroupedProducts grouped;
  private final StoreCache stores;

  /** The endpoint as Lambda makes it. */
  public GetProduct() {
    this(Wiring.production());
  }

  GetProduct(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.grouped = wiring.groupedProducts();
    this.stores = wiring.storeCache();
  }

  @Override
  Response respond(Id store, Request request) {
    Id id = Ids.product(store, request.path("productId"));
    GroupedProduct product = grouped.get(Reference.to(id));
    String currency = stores.get(store).profile().currency();
    return Envelope.of(200, json -> ProductView.write(json, product, currency));
  }
}
