package dev.stall.item;

import dev.stall.catalogue.Id;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;

/** The note that something was deleted or cleared whose items are still to be removed. */
public final class CleanupItem {

  /** The partition of all such notes. */
  public static final String QUEUE = "leftovers";

  private static final String ITEMS = "/items";

  private CleanupItem() {}

  /** Returns the key of the note that something was deleted. */
  public static Key deleted(Id deleted) {
    return new Key(QUEUE, deleted.toString());
  }

  /** Returns the key of the note that a product's items were cleared. */
  public static Key clearedItems(Id product) {
    return new Key(QUEUE, product + ITEMS);
  }

  /** Whether only the items of the product were cleared. */
  public static boolean isOfClearedItems(Attributes note) {
    return note.text(Key.SORT).endsWith(ITEMS);
  }

  /** Returns the id of what was deleted or cleared. */
  public static Id id(Attributes note) {
    return Id.parse(note.text(Key.SORT).replace(ITEMS, "")).orElseThrow();
  }
}
