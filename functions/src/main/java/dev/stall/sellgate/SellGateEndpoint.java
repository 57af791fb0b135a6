package dev.stall.sellgate;

import dev.stall.access.ApiKey;
import dev.stall.access.Platform;
import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Refusal;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Endpoint;
import dev.stall.endpoint.KeyRing;
import dev.stall.endpoint.Request;
import dev.stall.table.Table;

/**
 * A route of SellGate's API, which needs a key with a certain scope: 401 without a key, 403 without
 * the scope. The key says which store is meant.
 */
abstract class SellGateEndpoint extends Endpoint {

  private final KeyRing keys;
  private final Scope scope;

  SellGateEndpoint(Table table, Scope scope) {
    this.keys = new KeyRing(table, Platform.SELLGATE);
    this.scope = scope;
  }

  /** Returns the answer to a request that may be made. */
  abstract Answer answer(Id store, Request request);

  @Override
  protected final Answer answer(Request request) {
    ApiKey key = keys.open(request);
    key.require(scope);
    return answer(key.store(), request);
  }

  @Override
  protected final Answer refuse(Refusal refusal, String requestId) {
    return Envelope.of(refusal);
  }

  @Override
  protected final Answer apologise(String requestId) {
    return Envelope.apology();
  }
}
