package dev.stall.catalogue;

/** The products of a store that a list shows, by whether they are in the trash. */
public enum TrashFilter {
  /** Those that are not in the trash. */
  LIVE,
  /** All: those in the trash first, as they come first in the list that has both. */
  ALL,
  /** Those in the trash, last deleted first. */
  TRASHED;

  /** Returns whether the list has products that are in the trash, or that are not. */
  public boolean includes(boolean inTrash) {
    return switch (this) {
      case LIVE -> !inTrash;
      case ALL -> true;
      case TRASHED -> inTrash;
    };
  }
}
