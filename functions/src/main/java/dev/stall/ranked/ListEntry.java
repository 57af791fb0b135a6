package dev.stall.ranked;

import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;

/** The entries of a list: their sort keys in the table begin with a letter of their own. */
public final class ListEntry {

  static final String PREFIX = "e";
  static final String AFTER = "f";

  private ListEntry() {}

  /** Returns the key of an entry's item. */
  static Key key(String partition, String sortKey) {
    return new Key(partition, PREFIX + sortKey);
  }

  /** Returns whether an item of a list's partition is an entry. */
  public static boolean isEntry(Attributes item) {
    return item.key().sort().startsWith(PREFIX);
  }

  /** Returns an entry's sort key in its list. */
  public static String sortKey(Attributes entry) {
    return entry.text(Key.SORT).substring(PREFIX.length());
  }
}
