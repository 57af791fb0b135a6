package dev.stall.sellsn;

import dev.stall.access.ApiKey;
import dev.stall.access.Platform;
import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.endpoint.Authenticator;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.wiring.Wiring;

/**
 * A route under {@code /stores/{storeId}}, which needs a key of that store with a certain scope:
 * 401 without a key, 403 for another store than the key's or without the scope.
 */
abstract class StoreEndpoint extends SellSnEndpoint {

  private final Authenticator keys;
  private final Scope scope;

  StoreEndpoint(Wiring wiring, Scope scope) {
    this.keys = wiring.authenticator(Platform.SELLSN);
    this.scope = scope;
  }

  /** Returns the response to a request that may be made. */
  abstract Response respond(Id store, Request request);

  @Override
  protected final Response respond(Request request) {
    ApiKey key = keys.open(request);
    Id store = Id.parse(request.path("storeId")).orElseThrow(() -> new Problem.NotFound("store"));
    if (!store.equals(key.store())) {
      throw new Problem.Forbidden("The API key is not one of this store.");
    }
    key.require(scope);
    return respond(store, request);
  }
}
