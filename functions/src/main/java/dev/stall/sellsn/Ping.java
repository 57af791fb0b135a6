package dev.stall.sellsn;

import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;

/** {@code GET /ping}: says that the API answers, without a key. */
public final class Ping extends SellSnEndpoint {

  @Override
  protected Response respond(Request request) {
    return Envelope.done("Stall is here.");
  }
}
