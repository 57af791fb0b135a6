package dev.stall.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Throws whatever it is given. */
public final class Failing implements RequestHandler<Object, Object> {
  @Override
  public Object handleRequest(Object event, Context context) {
    throw new IllegalStateException("out of order");
  }
}
