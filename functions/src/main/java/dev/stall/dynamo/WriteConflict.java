package dev.stall.dynamo;

/**
 * What was read before writing is no longer so, or another writer is at work. {@link
 * OptimisticRetry} tries again.
 */
public class WriteConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A conflict that was seen while reading. */
  public WriteConflict(String seen) {
    super(seen, null, false, false);
  }

  WriteConflict(Throwable cause) {
    super("Another writer was faster", cause, false, false);
  }

  /** The condition of a single update does not hold. */
  public static final class ConditionFailed extends WriteConflict {
    private static final long serialVersionUID = 1L;

    ConditionFailed(Throwable cause) {
      super(cause);
    }
  }
}
