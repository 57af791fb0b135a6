package dev.stall.sellapp;

import dev.stall.endpoint.Response;
import dev.stall.wiring.Wiring;
import java.util.Optional;

/**
 * {@code GET /v2/me}: whose key it is, as far as Stall knows: keys are of stores, so that the
 * account is the key itself, and it has no username and no email. Any key.
 */
public final class GetAccount extends SellAppEndpoint {

  /** The endpoint as Lambda makes it. */
  public GetAccount() {
    this(Wiring.production());
  }

  GetAccount(Wiring wiring) {
    super(wiring);
  }

  @Override
  Response respond(Call call) {
    return Contract.wrapped(
        200,
        json ->
            json.object(
                () -> {
                  json.field("id", call.key().hash()).nothing("username");
                  call.contract().text(json, "email", Optional.empty());
                  json.field("credential_type", Contract.CREDENTIAL_TYPE);
                }));
  }
}
