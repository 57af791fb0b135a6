package dev.stall.ranked;

import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The changes of one node of a list's index. Where only counts change, they are added to, whatever
 * they are by then; a change of separators replaces the node, if it still is as it was read.
 *
 * <p>Not safe for use by several threads at once.
 */
final class NodeDraft {

  private final ListNode node;
  private final List<String> separators;
  private final List<Long> counts;
  private final Map<Integer, Long> added = new TreeMap<>();
  private Optional<String> until;
  private boolean restructured;

  NodeDraft(ListNode node) {
    this.node = node;
    this.separators = new ArrayList<>(node.separators());
    this.counts = new ArrayList<>(node.counts());
    this.until = node.until();
    this.restructured = node.changes() == 0;
  }

  /**
   * Returns a new node with one leaf.
   *
   * @param start the number from which its version and changes count: another one than those of any
   *     earlier node with that key, which a writer may still go by
   */
  static NodeDraft begin(String partition, String separator, long count, long start) {
    return new NodeDraft(
        new ListNode(
            ListNode.key(partition, separator),
            List.of(separator),
            List.of(count),
            start,
            0,
            Optional.empty()));
  }

  int slot(String sortKey) {
    return ListNode.slot(separators, sortKey);
  }

  int size() {
    return separators.size();
  }

  long count(int slot) {
    return counts.get(slot);
  }

  Optional<String> until() {
    return until;
  }

  /** Sets where the next node begins; a writer that saw the old bounds has to read again. */
  void endAt(Optional<String> next) {
    until = next;
    restructured = true;
  }

  void add(int slot, long count) {
    counts.set(slot, counts.get(slot) + count);
    added.merge(slot, count, Long::sum);
  }

  void append(String separator, long count) {
    restructured = true;
    separators.add(separator);
    counts.add(count);
  }

  /** Removes a leaf if it is empty, except the one that begins the list. */
  void dropIfEmpty(int slot) {
    boolean first = slot == 0 && node.key().sort().equals(Key.HEAD);
    if (counts.get(slot) == 0 && !first) {
      restructured = true;
      separators.remove(slot);
      counts.remove(slot);
    }
  }

  /** Begins the list again at that separator. */
  void restart(String floor) {
    endAt(Optional.empty());
    separators.clear();
    counts.clear();
    separators.add(floor);
    counts.add(0L);
  }

  /** Adds the draft to the update of the head, with which it shares an item. */
  void into(ItemUpdate head) {
    if (restructured) {
      rewrite(head);
    } else if (!added.isEmpty()) {
      head.require(ListNode.VERSION, Value.number(node.version()));
      added.forEach((slot, count) -> head.increase(ListNode.COUNTS + "[" + slot + "]", count));
    }
  }

  private void rewrite(ItemUpdate update) {
    update.requireNumber(ListNode.CHANGES, node.storedChanges());
    update
        .set(ListNode.SEPARATORS, Value.texts(separators))
        .set(ListNode.COUNTS, Value.numbers(counts))
        .set(ListNode.VERSION, Value.number(node.version() + 1));
    until.ifPresentOrElse(
        separator -> update.set(ListNode.UNTIL, Value.text(separator)),
        () -> update.remove(ListNode.UNTIL));
  }

  /** Returns whether anything changes. */
  boolean isTouched() {
    return restructured || !added.isEmpty();
  }

  /** Returns the write of a node other than the head, if there is anything to write. */
  Optional<Write> write() {
    if (!isTouched()) {
      return Optional.empty();
    }
    if (separators.isEmpty()) {
      return Optional.of(Write.delete(node.key(), ListNode.CHANGES, Value.number(node.changes())));
    }
    ItemUpdate update = new ItemUpdate(node.key());
    if (node.changes() == 0) {
      update.set(ListNode.CHANGES, Value.number(node.version()));
    } else {
      update.add(ListNode.CHANGES, 1);
    }
    into(update);
    return Optional.of(Write.update(update));
  }
}
