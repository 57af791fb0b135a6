package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Items;
import dev.stall.wiring.Wiring;

/**
 * {@code DELETE /stores/{storeId}/products/{productId}/items/clear}: takes out all items. Scope
 * UpdateProducts.
 */
public final class ClearItems extends StoreEndpoint {

  private final Items items;

  /** The endpoint as Lambda makes it. */
  public ClearItems() {
    this(Wiring.production());
  }

  ClearItems(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.items = wiring.items();
  }

  @Override
  Response respond(Id store, Request request) {
    items.clear(Ids.product(store, request));
    return Envelope.done("The items were cleared.");
  }
}
