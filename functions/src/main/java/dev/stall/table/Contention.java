package dev.stall.table;

import dev.stall.catalogue.Refusal;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Tries again what others were in the way of, after a pause that is random and grows. Safe for use
 * by several threads.
 */
final class Contention {

  /** How often something is tried again before giving up. */
  static final int RETRIES = 14;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

  private final RandomGenerator random;

  Contention(RandomGenerator random) {
    this.random = random;
  }

  <T> T resolve(Supplier<T> attempt) {
    for (int lost = 0; ; lost++) {
      try {
        return attempt.get();
      } catch (LostRace race) {
        if (lost == RETRIES) {
          throw new Refusal.Conflict(
              "Others changed the same thing at the same time, again and again; try again.");
        }
        pauseBefore(lost);
      }
    }
  }

  void pauseBefore(int retry) {
    long longest =
        Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(retry, 10));
    try {
      Thread.sleep(random.nextLong(longest) + 1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted between two attempts", interrupted);
    }
  }
}
