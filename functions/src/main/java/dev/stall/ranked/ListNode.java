package dev.stall.ranked;

import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * A part of a list's index as it was read: where leaves begin and how many entries each has.
 *
 * @param separators the first sort key that may be in each leaf, ascending
 * @param counts the counts of the leaves, in the same order
 * @param version changes whenever the bounds of a leaf do
 * @param changes the number of changes; 0 when the node is not stored yet
 * @param until the first separator of the node that comes next; none in the last one
 */
public record ListNode(
    Key key,
    List<String> separators,
    List<Long> counts,
    long version,
    long changes,
    Optional<String> until) {

  /** The number of leaves at which appending begins another node. */
  static final int MAX_LEAVES = 24;

  static final String SEPARATORS = "separators";
  static final String COUNTS = "counts";
  static final String VERSION = "version";

  /** The attribute that counts the changes of a node. */
  public static final String CHANGES = "changes";

  static final String UNTIL = "until";

  private static final long MAX_START = 1L << 48;

  /** The beginning of the sort keys of nodes other than the head, before the first separator. */
  static final String PREFIX = "n";

  static ListNode empty(Key head) {
    return new ListNode(head, List.of(""), List.of(0L), 0, 0, Optional.empty());
  }

  static ListNode of(Key key, Attributes item) {
    return item.has(CHANGES)
        ? new ListNode(
            key,
            item.texts(SEPARATORS),
            item.numbers(COUNTS),
            item.number(VERSION),
            item.number(CHANGES),
            item.optionalText(UNTIL))
        : empty(key);
  }

  static Key key(String partition, String firstSeparator) {
    return new Key(partition, PREFIX + firstSeparator);
  }

  /** Returns the number from which a new node counts its version and its changes. */
  static long start(RandomGenerator random) {
    return 1 + random.nextLong(MAX_START);
  }

  /** Returns the number of changes, if the node is stored. */
  OptionalLong storedChanges() {
    return changes == 0 ? OptionalLong.empty() : OptionalLong.of(changes);
  }

  /** Returns which leaf a sort key belongs to, or -1 when it is before the node's first. */
  int slot(String sortKey) {
    return slot(separators, sortKey);
  }

  static int slot(List<String> separators, String sortKey) {
    int slot = separators.size() - 1;
    while (slot >= 0 && separators.get(slot).compareTo(sortKey) > 0) {
      slot--;
    }
    return slot;
  }
}
