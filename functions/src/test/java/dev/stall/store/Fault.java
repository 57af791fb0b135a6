package dev.stall.store;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Lets the n-th call of a storage take effect and then fail, as a lost answer does. */
final class Fault implements ExecutionInterceptor {

  private final Storage storage = Meter.metered(this);
  private int callsLeft;
  private boolean struck;

  Storage storage() {
    return storage;
  }

  /** Strikes at the n-th call from now on. */
  void strikeAt(int call) {
    callsLeft = call;
    struck = false;
  }

  boolean struck() {
    return struck;
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    if (--callsLeft == 0) {
      struck = true;
      throw SdkClientException.create("The answer was lost");
    }
  }
}
