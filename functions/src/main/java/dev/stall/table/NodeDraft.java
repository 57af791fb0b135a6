package dev.stall.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What is to become of one node of a list's index. Counts alone are added to, whatever they are by
 * then; a change of fences replaces the node, if it still is as it was read.
 *
 * <p>Not safe for use by several threads at once.
 */
final class NodeDraft {

  private final ListNode node;
  private final List<String> fences;
  private final List<Long> counts;
  private final Map<Integer, Long> added = new TreeMap<>();
  private Optional<String> until;
  private boolean reshaped;

  NodeDraft(ListNode node) {
    this.node = node;
    this.fences = new ArrayList<>(node.fences());
    this.counts = new ArrayList<>(node.counts());
    this.until = node.until();
    this.reshaped = node.changes() == 0;
  }

  /**
   * A node that there is not yet, with one stretch.
   *
   * @param start where its shape and changes count from: another number than those of any node that
   *     was there before, which somebody may still have in mind
   */
  static NodeDraft begin(String partition, String fence, long count, long start) {
    return new NodeDraft(
        new ListNode(
            ListNode.key(partition, fence),
            List.of(fence),
            List.of(count),
            start,
            0,
            Optional.empty()));
  }

  int slot(String sortKey) {
    return ListNode.slot(fences, sortKey);
  }

  int size() {
    return fences.size();
  }

  long count(int slot) {
    return counts.get(slot);
  }

  Optional<String> until() {
    return until;
  }

  /** Sets where the next node begins: who saw the old bounds must look again. */
  void endAt(Optional<String> next) {
    until = next;
    reshaped = true;
  }

  void add(int slot, long count) {
    counts.set(slot, counts.get(slot) + count);
    added.merge(slot, count, Long::sum);
  }

  void append(String fence, long count) {
    reshaped = true;
    fences.add(fence);
    counts.add(count);
  }

  /** Takes an empty stretch out, except the one that begins the list. */
  void dropIfEmpty(int slot) {
    boolean first = slot == 0 && node.key().sort().equals(Key.HEAD);
    if (counts.get(slot) == 0 && !first) {
      reshaped = true;
      fences.remove(slot);
      counts.remove(slot);
    }
  }

  /** Begins the list anew from that fence on. */
  void restart(String floor) {
    endAt(Optional.empty());
    fences.clear();
    counts.clear();
    fences.add(floor);
    counts.add(0L);
  }

  /** Adds the draft to the update of the head, which it shares an item with. */
  void into(ItemUpdate head) {
    if (reshaped) {
      rewrite(head);
    } else if (!added.isEmpty()) {
      head.require(ListNode.SHAPE, Values.number(node.shape()));
      added.forEach((slot, count) -> head.increase(ListNode.COUNTS + "[" + slot + "]", count));
    }
  }

  private void rewrite(ItemUpdate update) {
    update.requireNumber(ListNode.CHANGES, node.storedChanges());
    update
        .set(ListNode.FENCES, Values.texts(fences))
        .set(ListNode.COUNTS, Values.numbers(counts))
        .set(ListNode.SHAPE, Values.number(node.shape() + 1));
    until.ifPresentOrElse(
        fence -> update.set(ListNode.UNTIL, Values.text(fence)),
        () -> update.remove(ListNode.UNTIL));
  }

  /** Returns the write of a node other than the head, if there is anything to write. */
  Optional<TransactWriteItem> write(Table table) {
    if (!reshaped && added.isEmpty()) {
      return Optional.empty();
    }
    if (fences.isEmpty()) {
      return Optional.of(
          table.deletion(node.key(), ListNode.CHANGES, Values.number(node.changes())));
    }
    ItemUpdate update = new ItemUpdate(node.key());
    if (node.changes() == 0) {
      update.set(ListNode.CHANGES, Values.number(node.shape()));
    } else {
      update.add(ListNode.CHANGES, 1);
    }
    into(update);
    return Optional.of(table.write(update));
  }
}
