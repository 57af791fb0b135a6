package dev.stall.sellapp;

import dev.stall.access.ApiKey;
import dev.stall.access.Platform;
import dev.stall.access.Scope;
import dev.stall.catalogue.Problem;
import dev.stall.endpoint.Authenticator;
import dev.stall.endpoint.Endpoint;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.endpoint.StoreCache;
import dev.stall.json.ShownValue;
import dev.stall.wiring.Wiring;
import java.util.Optional;

/**
 * A route of SellApp's API, which needs a key, mostly one with a certain scope. The header {@code
 * X-STORE} may name the store by its slug; a key opens one store, so that any other one is 403.
 * Empty and {@code undefined}, which clients send, count as absent.
 */
abstract class SellAppEndpoint extends Endpoint {

  private static final String NO_STORE = "undefined";

  private final Authenticator keys;
  private final StoreCache stores;
  private final Optional<Scope> scope;

  /** A route that any key opens. */
  SellAppEndpoint(Wiring wiring) {
    this(wiring, Optional.empty());
  }

  /** A route that keys with that scope open. */
  SellAppEndpoint(Wiring wiring, Scope scope) {
    this(wiring, Optional.of(scope));
  }

  private SellAppEndpoint(Wiring wiring, Optional<Scope> scope) {
    this.keys = wiring.authenticator(Platform.SELLAPP);
    this.stores = wiring.storeCache();
    this.scope = scope;
  }

  /** Returns the response to a call that may be made. */
  abstract Response respond(Call call);

  /**
   * Undoes what was begun before a fault and returns that fault, also where undoing fails as well.
   */
  static RuntimeException undone(RuntimeException fault, Runnable undoing) {
    try {
      undoing.run();
    } catch (RuntimeException another) {
      fault.addSuppressed(another);
    }
    return fault;
  }

  @Override
  protected final Response respond(Request request) {
    ApiKey key = keys.open(request);
    Call call = new Call(request, Contract.of(request, key), key, stores.get(key.store()));
    Optional<String> named =
        request
            .header("x-store")
            .map(String::strip)
            .filter(slug -> !slug.isEmpty() && !slug.equalsIgnoreCase(NO_STORE));
    if (named.isPresent() && !named.get().equals(call.store().slug())) {
      throw new Problem.Forbidden(
          "The API key is not one of the store " + ShownValue.show(named.get()) + ".");
    }
    scope.ifPresent(key::require);
    return respond(call);
  }

  @Override
  protected final Response problem(Problem problem, String requestId) {
    return Failure.of(problem, requestId);
  }

  @Override
  protected final Response internalError(String requestId) {
    return Failure.internalError(requestId);
  }
}
