package dev.stall.sellsn;

import dev.stall.catalogue.Refusal;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Endpoint;

/** A route of SellSN's API. */
abstract class SellSnEndpoint extends Endpoint {

  @Override
  protected final Answer refuse(Refusal refusal, String requestId) {
    return Envelope.of(refusal);
  }

  @Override
  protected final Answer apologise(String requestId) {
    return Envelope.apology();
  }
}
