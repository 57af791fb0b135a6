package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Items;
import dev.stall.wiring.Wiring;

/**
 * {@code PUT /stores/{storeId}/products/{productId}/items}: appends items in the order sent,
 * duplicates kept. Scope UpdateProducts.
 */
public final class AddItems extends StoreEndpoint {

  private final Items items;

  /** The endpoint as Lambda makes it. */
  public AddItems() {
    this(Wiring.production());
  }

  AddItems(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.items = wiring.items();
  }

  @Override
  Response respond(Id store, Request request) {
    Id product = Ids.product(store, request);
    items.add(product, ItemsForm.read(request.fields()));
    return Envelope.done("The items were added.");
  }
}
