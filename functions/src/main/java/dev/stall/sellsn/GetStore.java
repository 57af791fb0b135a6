package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Stores;
import dev.stall.wiring.Wiring;

/** {@code GET /stores/{storeId}}: the store as its products show it. Scope ViewProducts. */
public final class GetStore extends StoreEndpoint {

  private final Stores stores;

  /** The endpoint as Lambda makes it. */
  public GetStore() {
    this(Wiring.production());
  }

  GetStore(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.stores = wiring.stores();
  }

  @Override
  Response respond(Id store, Request request) {
    Storefront front = stores.front(store.store());
    String currency = front.store().profile().currency();
    return Envelope.of("This is the store.", json -> StoreView.write(json, front, currency));
  }
}
