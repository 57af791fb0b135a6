package dev.stall.ranked;

import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Partition;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A list that has every entry in a node of its own, as removals may leave it: the list of which
 * every change takes the most writes.
 */
public final class SparseList {

  private SparseList() {}

  /** Rewrites the index of a list so that every entry is in a node of its own. */
  public static void spread(Table table, String partition, ToLongFunction<Attributes> weight) {
    Partition items = table.partition(partition);
    List<Attributes> entries = items.between(ListEntry.PREFIX, ListEntry.AFTER);
    Key head = Key.head(partition);
    ListNode first = ListNode.of(head, table.get(head).orElseThrow());
    table.delete(
        items.between(ListNode.PREFIX, ListNode.PREFIX + "~").stream()
            .map(Attributes::key)
            .toList());
    List<Write> writes = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      String sortKey = ListEntry.sortKey(entries.get(i));
      AttributesBuilder node =
          new AttributesBuilder()
              .with(ListNode.SEPARATORS, List.of(i == 0 ? first.separators().getFirst() : sortKey))
              .with(ListNode.COUNTS, Value.numbers(List.of(weight.applyAsLong(entries.get(i)))))
              .with(ListNode.VERSION, first.version() + 1);
      if (i + 1 < entries.size()) {
        node.with(ListNode.UNTIL, ListEntry.sortKey(entries.get(i + 1)));
      }
      writes.add(
          i == 0
              ? Write.update(new ItemUpdate(head).setAll(node.build()).add(ListNode.CHANGES, 1))
              : Write.put(
                  ListNode.key(partition, sortKey), node.with(ListNode.CHANGES, 1).build()));
    }
    for (int from = 0; from < writes.size(); from += Write.MAX_IN_TRANSACTION) {
      table.transact(
          writes.subList(from, Math.min(writes.size(), from + Write.MAX_IN_TRANSACTION)));
    }
  }
}
