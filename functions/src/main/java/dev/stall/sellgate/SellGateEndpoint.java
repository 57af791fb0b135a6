package dev.stall.sellgate;

import dev.stall.access.ApiKey;
import dev.stall.access.Platform;
import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.endpoint.Authenticator;
import dev.stall.endpoint.Endpoint;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.wiring.Wiring;

/**
 * A route of SellGate's API, which needs a key with a certain scope: 401 without a key, 403 without
 * the scope. The key says which store is meant.
 */
abstract class SellGateEndpoint extends Endpoint {

  private final Authenticator keys;
  private final Scope scope;

  SellGateEndpoint(Wiring wiring, Scope scope) {
    this.keys = wiring.authenticator(Platform.SELLGATE);
    this.scope = scope;
  }

  /** Returns the response to a request that may be made. */
  abstract Response respond(Id store, Request request);

  @Override
  protected final Response respond(Request request) {
    ApiKey key = keys.open(request);
    key.require(scope);
    return respond(key.store(), request);
  }

  @Override
  protected final Response problem(Problem problem, String requestId) {
    return Envelope.of(problem);
  }

  @Override
  protected final Response internalError(String requestId) {
    return Envelope.internalError();
  }
}
