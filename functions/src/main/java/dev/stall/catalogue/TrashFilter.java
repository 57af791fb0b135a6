package dev.stall.catalogue;

/** Which of a store's products a list has. */
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
