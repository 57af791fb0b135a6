package dev.stall;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens by itself, longer than a busy machine takes, but not for ever. */
public final class Eventually {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(25);

  private Eventually() {}

  /** Returns the first value that is as expected, or fails with the last one. */
  public static <T> T get(Supplier<T> value, Predicate<T> expected) {
    Instant end = Instant.now().plus(PATIENCE);
    T last = value.get();
    while (!expected.test(last)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("Still " + last + " after " + PATIENCE);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      last = value.get();
    }
    return last;
  }
}
