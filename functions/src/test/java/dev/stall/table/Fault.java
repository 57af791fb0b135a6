package dev.stall.table;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Lets the n-th call of a table take effect and then fail, as a lost answer does. */
final class Fault implements ExecutionInterceptor {

  private final Table table = Meter.metered(this);
  private int callsLeft;
  private boolean struck;

  Table table() {
    return table;
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
