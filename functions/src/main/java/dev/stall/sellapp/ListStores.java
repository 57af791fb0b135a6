package dev.stall.sellapp;

import dev.stall.endpoint.Response;
import dev.stall.wiring.Wiring;

/** {@code GET /v2/stores}: the stores that the key opens, which is one. Any key. */
public final class ListStores extends SellAppEndpoint {

  /** The endpoint as Lambda makes it. */
  public ListStores() {
    this(Wiring.production());
  }

  ListStores(Wiring wiring) {
    super(wiring);
  }

  @Override
  Response respond(Call call) {
    return Contract.wrapped(200, json -> json.array(() -> StoreView.write(json, call.store())));
  }
}
