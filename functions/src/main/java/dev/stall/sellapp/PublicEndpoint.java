package dev.stall.sellapp;

import dev.stall.catalogue.Problem;
import dev.stall.endpoint.Endpoint;
import dev.stall.endpoint.Response;

/** A route of SellApp's API that needs no key, nor looks at one. */
abstract class PublicEndpoint extends Endpoint {

  @Override
  protected final Response problem(Problem problem, String requestId) {
    return Failure.of(problem, requestId);
  }

  @Override
  protected final Response internalError(String requestId) {
    return Failure.internalError(requestId);
  }
}
