package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Ordering;
import dev.stall.wiring.Wiring;

/**
 * {@code PATCH /stores/{storeId}/ordering}: moves products and groups to the positions given, all
 * or none. Scope UpdateStores.
 */
public final class SetOrdering extends StoreEndpoint {

  private final Ordering ordering;

  /** The endpoint as Lambda makes it. */
  public SetOrdering() {
    this(Wiring.production());
  }

  SetOrdering(Wiring wiring) {
    super(wiring, Scope.UPDATE_STORES);
    this.ordering = wiring.ordering();
  }

  @Override
  Response respond(Id store, Request request) {
    ordering.move(store.store(), OrderingForm.read(store, request.json()));
    return Envelope.done("The order was set.");
  }
}
