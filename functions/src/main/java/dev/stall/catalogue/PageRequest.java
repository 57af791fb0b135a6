package dev.stall.catalogue;

/**
 * The part of a list that is wanted.
 *
 * @param number from 1
 * @param size entries per page, from 1
 */
public record PageRequest(int number, int size) {

  /** Refuses a page that there is not. */
  public PageRequest {
    Range.OF_NUMBERS.require("the number of a page", number);
    Range.OF_NUMBERS.require("the size of a page", size);
  }

  /** Returns how many entries come before the page. */
  public long offset() {
    return (number - 1L) * size;
  }
}
