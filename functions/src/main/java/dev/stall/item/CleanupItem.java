package dev.stall.item;

import dev.stall.catalogue.Id;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;

/** The note that the items of a deleted product or group, or cleared items, are to be removed. */
public final class CleanupItem {

  /** The partition of all such notes. */
  public static final String QUEUE = "leftovers";

  private static final String ITEMS = "/items";

  private CleanupItem() {}

  /** Returns the key of the note of a deleted product or group. */
  public static Key deleted(Id deleted) {
    return new Key(QUEUE, deleted.toString());
  }

  /** Returns the key of the note of a product whose items were cleared. */
  public static Key clearedItems(Id product) {
    return new Key(QUEUE, product + ITEMS);
  }

  /** Returns whether the note is of a product whose items were cleared. */
  public static boolean isOfClearedItems(Attributes note) {
    return note.text(Key.SORT).endsWith(ITEMS);
  }

  /** Returns the id of the product or group that a note is about. */
  public static Id id(Attributes note) {
    return Id.parse(note.text(Key.SORT).replace(ITEMS, "")).orElseThrow();
  }
}
