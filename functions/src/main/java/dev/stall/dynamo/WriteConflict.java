package dev.stall.dynamo;

/**
 * The state that was read before writing has changed, or another writer is at work. {@link
 * OptimisticRetry} tries again.
 */
public abstract sealed class WriteConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private WriteConflict(String message, Throwable cause) {
    super(message, cause, false, false);
  }

  /** Another writer was faster, or is at work in a transaction. */
  public static final class Overtaken extends WriteConflict {
    private static final long serialVersionUID = 1L;

    /** A conflict that was seen while reading. */
    public Overtaken(String seen) {
      super(seen, null);
    }

    Overtaken(Throwable cause) {
      super("Another writer was faster", cause);
    }
  }

  /** The condition of a single update does not hold. */
  public static final class ConditionFailed extends WriteConflict {
    private static final long serialVersionUID = 1L;

    ConditionFailed(Throwable cause) {
      super("The condition of an update does not hold", cause);
    }
  }
}
