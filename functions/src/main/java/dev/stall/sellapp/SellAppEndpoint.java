package dev.stall.sellapp;

import dev.stall.access.ApiKey;
import dev.stall.access.Platform;
import dev.stall.access.Scope;
import dev.stall.catalogue.Refusal;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Endpoint;
import dev.stall.endpoint.KeyRing;
import dev.stall.endpoint.Received;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.StoreRing;
import dev.stall.table.Table;
import java.util.Optional;

/**
 * A route of SellApp's API, which needs a key with a certain scope. The header {@code X-STORE} may
 * name the store by its slug; a key opens one store, so that any other one is 403. Empty and {@code
 * undefined}, which clients send, count as absent.
 */
abstract class SellAppEndpoint extends Endpoint {

  private static final String NO_STORE = "undefined";

  private final KeyRing keys;
  private final StoreRing stores;
  private final Scope scope;

  SellAppEndpoint(Table table, Scope scope) {
    this.keys = new KeyRing(table, Platform.SELLAPP);
    this.stores = new StoreRing(table);
    this.scope = scope;
  }

  /** Returns the answer to a call that may be made. */
  abstract Answer answer(Call call);

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
  protected final Answer answer(Request request) {
    ApiKey key = keys.open(request);
    Call call = new Call(request, Contract.of(request), stores.get(key.store()));
    Optional<String> named =
        request
            .header("x-store")
            .map(String::strip)
            .filter(slug -> !slug.isEmpty() && !slug.equalsIgnoreCase(NO_STORE));
    if (named.isPresent() && !named.get().equals(call.store().slug())) {
      throw new Refusal.Forbidden(
          "The API key is not one of the store " + Received.show(named.get()) + ".");
    }
    key.require(scope);
    return answer(call);
  }

  @Override
  protected final Answer refuse(Refusal refusal, String requestId) {
    return Failure.of(refusal, requestId);
  }

  @Override
  protected final Answer apologise(String requestId) {
    return Failure.ofOurs(requestId);
  }
}
