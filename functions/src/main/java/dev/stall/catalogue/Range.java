package dev.stall.catalogue;

/**
 * The whole numbers from one to another, both included.
 *
 * @param max at least the minimum
 */
public record Range(long min, long max) {

  /** Every number that an {@code int} holds. */
  public static final Range OF_INTEGERS = new Range(Integer.MIN_VALUE, Integer.MAX_VALUE);

  /** The numbers that are given to things: from 1. */
  public static final Range OF_NUMBERS = new Range(1, Integer.MAX_VALUE);

  /** Refuses a range without numbers. */
  public Range {
    if (max < min) {
      throw new IllegalArgumentException("no number is from " + min + " to " + max);
    }
  }

  /** Whether a number is within it. */
  public boolean allows(long number) {
    return number >= min && number <= max;
  }

  /** Returns "from 1 to 5". */
  @Override
  public String toString() {
    return "from " + min + " to " + max;
  }
}
