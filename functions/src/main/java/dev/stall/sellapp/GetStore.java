package dev.stall.sellapp;

import dev.stall.catalogue.Problem;
import dev.stall.endpoint.Response;
import dev.stall.wiring.Wiring;

/**
 * {@code GET /v2/stores/{store}}: the store that the key opens, by its number or its slug; any
 * other is not found. Any key.
 */
public final class GetStore extends SellAppEndpoint {

  /** The endpoint as Lambda makes it. */
  public GetStore() {
    this(Wiring.production());
  }

  GetStore(Wiring wiring) {
    super(wiring);
  }

  @Override
  Response respond(Call call) {
    if (!StoreView.names(call.request().path("store"), call.store())) {
      throw new Problem.NotFound("store");
    }
    return Contract.wrapped(200, json -> StoreView.write(json, call.store()));
  }
}
