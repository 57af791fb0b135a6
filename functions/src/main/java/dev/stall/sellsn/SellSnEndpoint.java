package dev.stall.sellsn;

import dev.stall.catalogue.Refusal;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Endpoint;

/** A route of SellSN's API. */
abstract class SellSnEndpoint extends Endpoint {

  @Override
  protected final Answer refuse(Refusal refusal) {
    return Envelope.of(refusal);
  }

  @Override
  protected final Answer apologise() {
    return Envelope.apology();
  }
}
