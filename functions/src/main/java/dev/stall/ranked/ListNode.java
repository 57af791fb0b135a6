package dev.stall.ranked;

import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * A piece of a list's index as it was read: where leaves of entries begin and how much is in each.
 *
 * @param separators the first sort key that may be in each leaf, ascending
 * @param counts what the entries of each leaf count for, in the same order
 * @param version changes whenever the bounds of a leaf do
 * @param changes counts whatever is changed; 0 when the node is not stored yet
 * @param until the first separator of the node that comes next; none in the last one
 */
public record ListNode(
    Key key,
    List<String> separators,
    List<Long> counts,
    long version,
    long changes,
    Optional<String> until) {

  /** How many leaves a node takes before appending begins another. */
  static final int MAX_LEAVES = 24;

  static final String SEPARATORS = "separators";
  static final String COUNTS = "counts";
  static final String VERSION = "version";
  public static final String CHANGES = "changes";
  static final String UNTIL = "until";

  private static final long MAX_START = 1L << 48;

  /** The sort key of the node whose first separator that is, for nodes other than the head. */
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

  /** Returns where a new node counts its version and its changes from. */
  static long start(RandomGenerator random) {
    return 1 + random.nextLong(MAX_START);
  }

  /** Returns how often anything was changed, as it is stored. */
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
