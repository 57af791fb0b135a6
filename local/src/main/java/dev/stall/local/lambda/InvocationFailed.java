package dev.stall.local.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** An invocation that ended without a response. */
public final class InvocationFailed extends RuntimeException {
  private final String errorType;

  InvocationFailed(String errorType, String message) {
    super(message);
    this.errorType = errorType;
  }

  InvocationFailed(Throwable thrown) {
    super(thrown.getMessage(), thrown);
    this.errorType = thrown.getClass().getName();
  }

  /** Lambda's name for the error: mostly the class that the function threw. */
  public String errorType() {
    return errorType;
  }

  /** The error as Lambda reports it to the caller. */
  public String toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("errorMessage", getMessage())
        .put("errorType", errorType)
        .toString();
  }
}
