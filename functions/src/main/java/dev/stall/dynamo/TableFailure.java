package dev.stall.dynamo;

/** A call of the table that failed: the table is out of reach, or refuses the request. */
public final class TableFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TableFailure(Throwable cause) {
    super("A call to the table failed: " + cause.getMessage(), cause);
  }
}
