package dev.stall.catalogue;

import java.util.List;

/**
 * A part of a list.
 *
 * @param entries of this page, in the list's order; none beyond the end
 * @param total entries of the whole list, exact
 */
public record Page<T>(List<T> entries, long total) {

  /** Returns how many pages of a size the list has, 0 when it is empty. */
  public long pages(int size) {
    return (total + size - 1) / size;
  }
}
