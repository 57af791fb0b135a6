package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.endpoint.Response;
import dev.stall.wiring.Wiring;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code GET /v2/permissions}: what the key may do in its store, in Stall's scopes: a store forbids
 * nothing by itself. Any key.
 */
public final class GetPermissions extends SellAppEndpoint {

  /** The endpoint as Lambda makes it. */
  public GetPermissions() {
    this(Wiring.production());
  }

  GetPermissions(Wiring wiring) {
    super(wiring);
  }

  @Override
  Response respond(Call call) {
    List<String> abilities = titles(call.key().scopes());
    return Contract.wrapped(
        200,
        json ->
            json.object(
                () ->
                    json.field("credential_type", Contract.CREDENTIAL_TYPE)
                        .field("key_abilities", abilities)
                        .field("store_permissions", titles(EnumSet.allOf(Scope.class)))
                        .field("effective_abilities", abilities)));
  }

  private static List<String> titles(Set<Scope> scopes) {
    return scopes.stream().map(Scope::title).toList();
  }
}
