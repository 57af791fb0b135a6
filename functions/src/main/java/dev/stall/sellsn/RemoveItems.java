package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Items;
import dev.stall.wiring.Wiring;

/**
 * {@code DELETE /stores/{storeId}/products/{productId}/items}: takes out every item that equals one
 * of those in the body. Scope UpdateProducts.
 */
public final class RemoveItems extends StoreEndpoint {

  private final Items items;

  /** The endpoint as Lambda makes it. */
  public RemoveItems() {
    this(Wiring.production());
  }

  RemoveItems(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.items = wiring.items();
  }

  @Override
  Response respond(Id store, Request request) {
    Id product = Ids.product(store, request);
    items.remove(product, ItemsForm.read(request.fields()));
    return Envelope.done("The items were removed.");
  }
}
