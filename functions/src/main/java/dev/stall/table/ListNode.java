package dev.stall.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A piece of a list's index as it was read: where stretches of entries begin and how much is in
 * each.
 *
 * @param fences the first sort key that may be in each stretch, ascending
 * @param counts what the entries of each stretch count for, in the same order
 * @param shape changes whenever the bounds of a stretch do
 * @param changes counts whatever is changed; 0 when the node is not stored yet
 * @param until the first fence of the node that comes next; none in the last one
 */
record ListNode(
    Key key,
    List<String> fences,
    List<Long> counts,
    long shape,
    long changes,
    Optional<String> until) {

  static final String FENCES = "fences";
  static final String COUNTS = "counts";
  static final String SHAPE = "shape";
  static final String CHANGES = "changes";
  static final String UNTIL = "until";

  private static final long LARGEST_START = 1L << 48;

  /** The sort key of the node whose first fence that is, for nodes other than the head. */
  static final String PREFIX = "n";

  static ListNode empty(Key head) {
    return new ListNode(head, List.of(""), List.of(0L), 0, 0, Optional.empty());
  }

  static ListNode of(Key key, Attributes item) {
    return item.has(CHANGES)
        ? new ListNode(
            key,
            item.texts(FENCES),
            item.numbers(COUNTS),
            item.number(SHAPE),
            item.number(CHANGES),
            item.optionalText(UNTIL))
        : empty(key);
  }

  static Key key(String partition, String firstFence) {
    return new Key(partition, PREFIX + firstFence);
  }

  /** Returns where a new node counts its shape and its changes from. */
  static long start(Table table) {
    return 1 + table.random().nextLong(LARGEST_START);
  }

  /** Returns how often anything was changed, as it is stored. */
  OptionalLong storedChanges() {
    return changes == 0 ? OptionalLong.empty() : OptionalLong.of(changes);
  }

  /** Returns which stretch a sort key belongs to, or -1 when it is before the node's first. */
  int slot(String sortKey) {
    return slot(fences, sortKey);
  }

  static int slot(List<String> fences, String sortKey) {
    int slot = fences.size() - 1;
    while (slot >= 0 && fences.get(slot).compareTo(sortKey) > 0) {
      slot--;
    }
    return slot;
  }
}
