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

  /** The numbers of things that are counted: from 0. */
  static final Range OF_COUNTS = new Range(0, Integer.MAX_VALUE);

  /** Refuses a range without numbers. */
  public Range {
    if (max < min) {
      throw new IllegalArgumentException("no number is from " + min + " to " + max);
    }
  }

  /** Returns whether a number is within it. */
  public boolean allows(long number) {
    return number >= min && number <= max;
  }

  /** Refuses a number beyond it, which nobody was to make. */
  void require(String what, long number) {
    if (!allows(number)) {
      throw new IllegalArgumentException(what + " is " + this + ", not " + number);
    }
  }

  /** Returns "from 1 to 5". */
  @Override
  public String toString() {
    return "from " + min + " to " + max;
  }
}
