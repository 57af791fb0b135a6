package dev.stall.dynamo;

import dev.stall.catalogue.Problem;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Repeats attempts that lost against another writer, after a pause that is random and grows.
 *
 * <p>Safe for use by several threads.
 */
public final class OptimisticRetry {

  /** The number of retries before giving up. */
  static final int MAX_RETRIES = 14;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration MAX_PAUSE = Duration.ofMillis(400);

  private final RandomGenerator random;

  /** Creates retries whose pauses a generator chooses. */
  public OptimisticRetry(RandomGenerator random) {
    this.random = random;
  }

  /**
   * Reads and writes until no other writer was faster.
   *
   * @param attempt reads what it needs, decides, and writes under the condition that it is still so
   * @throws Problem.Conflict when every attempt was in vain
   */
  public <T> T run(Supplier<T> attempt) {
    for (int lost = 0; ; lost++) {
      try {
        return attempt.get();
      } catch (WriteConflict conflict) {
        if (lost == MAX_RETRIES) {
          throw new Problem.Conflict(
              "Other requests kept changing the same data at the same time; try again.");
        }
        pauseBefore(lost);
      }
    }
  }

  void pauseBefore(int retry) {
    long maxLength = Math.min(MAX_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(retry, 10));
    try {
      Thread.sleep(random.nextLong(maxLength) + 1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted between two attempts", interrupted);
    }
  }
}
