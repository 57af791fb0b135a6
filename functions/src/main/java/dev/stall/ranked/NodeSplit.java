package dev.stall.ranked;

import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node of a list's index of which one leaf is split in two, and then the node itself, if that
 * makes it too long.
 *
 * @param node as it was read
 * @param separators all of them, the new one included
 * @param counts in the same order
 */
record NodeSplit(ListNode node, List<String> separators, List<Long> counts) {

  private static final int MAX_LENGTH = ListNode.MAX_LEAVES + ListNode.MAX_LEAVES / 3;

  /** Returns the split of the leaf in a slot at a separator that so many of its entries precede. */
  static NodeSplit of(ListNode node, int slot, String separator, long before) {
    List<String> separators = new ArrayList<>(node.separators());
    List<Long> counts = new ArrayList<>(node.counts());
    separators.add(slot + 1, separator);
    counts.add(slot + 1, counts.get(slot) - before);
    counts.set(slot, before);
    return new NodeSplit(node, separators, counts);
  }

  /**
   * Returns the writes of the split.
   *
   * @param start the first version of a new node
   */
  List<Write> writes(String partition, long start) {
    int kept = separators.size() > MAX_LENGTH ? separators.size() / 2 : separators.size();
    List<Write> writes = new ArrayList<>();
    Optional<String> next =
        kept < separators.size() ? Optional.of(separators.get(kept)) : node.until();
    writes.add(
        Write.update(
            part(node.key(), 0, kept, node.version() + 1, next)
                .add(ListNode.CHANGES, 1)
                .require(ListNode.CHANGES, Value.number(node.changes()))));
    if (kept < separators.size()) {
      Key second = ListNode.key(partition, separators.get(kept));
      writes.add(
          Write.update(
              part(second, kept, separators.size(), start, node.until())
                  .set(ListNode.CHANGES, Value.number(start))
                  .requireAbsent(ListNode.CHANGES)));
    }
    return writes;
  }

  private ItemUpdate part(Key key, int from, int to, long version, Optional<String> until) {
    ItemUpdate update =
        new ItemUpdate(key)
            .set(ListNode.SEPARATORS, Value.texts(separators.subList(from, to)))
            .set(ListNode.COUNTS, Value.numbers(counts.subList(from, to)))
            .set(ListNode.VERSION, Value.number(version));
    return until.isPresent()
        ? update.set(ListNode.UNTIL, Value.text(until.get()))
        : update.remove(ListNode.UNTIL);
  }
}
