package dev.stall.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A function was called and did not answer. */
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

  /** What went wrong, as Lambda names it: mostly the class that the function threw. */
  public String errorType() {
    return errorType;
  }

  String toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("errorMessage", getMessage())
        .put("errorType", errorType)
        .toString();
  }
}
