package dev.stall.catalogue;

/**
 * Which part of a list is wanted.
 *
 * @param number from 1
 * @param size entries per page, from 1
 */
public record PageRequest(int number, int size) {

  /** Returns how many entries come before the page. */
  public long offset() {
    return (number - 1L) * size;
  }
}
