package dev.stall.store;

import dev.stall.dynamo.OptimisticRetry;
import dev.stall.dynamo.Table;
import dev.stall.ranked.RankedList;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/**
 * The table, with the sources of times, of ids and of the pauses between attempts.
 *
 * @param random a secure generator outside of tests: ids and keys come from it
 */
public record Storage(Table table, OptimisticRetry retry, Clock clock, RandomGenerator random) {

  /** Returns the time, to the microsecond that the table keeps. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Returns the ranked list in a partition. */
  RankedList list(String partition, int leafSize) {
    return new RankedList(table, retry, random, partition, leafSize);
  }
}
