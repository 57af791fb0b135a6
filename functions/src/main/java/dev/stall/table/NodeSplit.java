package dev.stall.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A node of a list's index after one of its stretches was split in two, and the node itself, if
 * that made it too long.
 *
 * @param node as it was read
 * @param fences all of them, the new one included
 * @param counts in the same order
 */
record NodeSplit(ListNode node, List<String> fences, List<Long> counts) {

  private static final int LONGEST = ListChange.NODE + ListChange.NODE / 3;

  /** A split of the stretch in that slot before a fence that so many entries come before. */
  static NodeSplit of(ListNode node, int slot, String fence, long before) {
    List<String> fences = new ArrayList<>(node.fences());
    List<Long> counts = new ArrayList<>(node.counts());
    fences.add(slot + 1, fence);
    counts.add(slot + 1, counts.get(slot) - before);
    counts.set(slot, before);
    return new NodeSplit(node, fences, counts);
  }

  List<TransactWriteItem> writes(Table table, String partition) {
    int kept = fences.size() > LONGEST ? fences.size() / 2 : fences.size();
    List<TransactWriteItem> writes = new ArrayList<>();
    Optional<String> next = kept < fences.size() ? Optional.of(fences.get(kept)) : node.until();
    writes.add(
        table.write(
            part(node.key(), 0, kept, node.shape() + 1, next)
                .add(ListNode.CHANGES, 1)
                .require(ListNode.CHANGES, Values.number(node.changes()))));
    if (kept < fences.size()) {
      Key second = ListNode.key(partition, fences.get(kept));
      long start = ListNode.start(table);
      writes.add(
          table.write(
              part(second, kept, fences.size(), start, node.until())
                  .set(ListNode.CHANGES, Values.number(start))
                  .requireAbsent(ListNode.CHANGES)));
    }
    return writes;
  }

  private ItemUpdate part(Key key, int from, int to, long shape, Optional<String> until) {
    ItemUpdate update =
        new ItemUpdate(key)
            .set(ListNode.FENCES, Values.texts(fences.subList(from, to)))
            .set(ListNode.COUNTS, Values.numbers(counts.subList(from, to)))
            .set(ListNode.SHAPE, Values.number(shape));
    return until.isPresent()
        ? update.set(ListNode.UNTIL, Values.text(until.get()))
        : update.remove(ListNode.UNTIL);
  }
}
