package dev.stall.sellsn;

import dev.stall.catalogue.Problem;
import dev.stall.endpoint.Endpoint;
import dev.stall.endpoint.Response;

/** A route of SellSN's API. */
abstract class SellSnEndpoint extends Endpoint {

  @Override
  protected final Response problem(Problem problem, String requestId) {
    return Envelope.of(problem);
  }

  @Override
  protected final Response internalError(String requestId) {
    return Envelope.internalError();
  }
}
