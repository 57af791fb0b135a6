package dev.stall.sellsn;

import dev.stall.access.ApiKey;
import dev.stall.access.Platform;
import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Refusal;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.KeyRing;
import dev.stall.endpoint.Request;
import dev.stall.table.Table;

/**
 * A route under {@code /stores/{storeId}}, which needs a key of that store with a certain scope:
 * 401 without a key, 403 for another store than the key's or without the scope.
 */
abstract class StoreEndpoint extends SellSnEndpoint {

  private final KeyRing keys;
  private final Scope scope;

  StoreEndpoint(Table table, Scope scope) {
    this.keys = new KeyRing(table, Platform.SELLSN);
    this.scope = scope;
  }

  /** Returns the answer to a request that may be made. */
  abstract Answer answer(Id store, Request request);

  @Override
  protected final Answer answer(Request request) {
    ApiKey key = keys.open(request);
    Id store = Id.parse(request.path("storeId")).orElseThrow(() -> new Refusal.NotFound("store"));
    if (!store.equals(key.store())) {
      throw new Refusal.Forbidden("The API key is not one of this store.");
    }
    key.require(scope);
    return answer(store, request);
  }
}
