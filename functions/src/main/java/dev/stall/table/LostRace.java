package dev.stall.table;

/** What was read before writing is no longer so, or somebody is writing. Internal to retries. */
class LostRace extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LostRace(Throwable cause) {
    super("Another writer was faster", cause, false, false);
  }

  /** The condition of a single update does not hold. */
  static final class ConditionFailed extends LostRace {
    private static final long serialVersionUID = 1L;

    ConditionFailed(Throwable cause) {
      super(cause);
    }
  }
}
