package dev.stall.dynamo;

/**
 * A call that the table did not answer as it should: it is out of reach, or refuses our request.
 */
public final class TableFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TableFailure(Throwable cause) {
    super("A call to the table failed: " + cause.getMessage(), cause);
  }
}
