package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.ItemRemoval;
import dev.stall.wiring.Wiring;

/**
 * {@code DELETE /stores/{storeId}/products/{productId}/items}: takes out every item that equals one
 * of those in the body. Scope UpdateProducts.
 */
public final class RemoveItems extends StoreEndpoint {

  private final ItemRemoval removal;

  /** The endpoint as Lambda makes it. */
  public RemoveItems() {
    this(Wiring.production());
  }

  RemoveItems(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.removal = wiring.itemRemoval();
  }

  @Override
  Response respond(Id store, Request request) {
    Id product = Ids.product(store, request);
    removal.remove(product, ItemsForm.read(request.fields()));
    return Envelope.done("The items were removed.");
  }
}
