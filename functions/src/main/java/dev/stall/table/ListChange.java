package dev.stall.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Entries to put into a list and to take out of it, with what that does to the list's index, for
 * one transaction. It holds only as long as the index is as it was read.
 *
 * <p>Not safe for use by several threads at once.
 */
final class ListChange {

  /** How many stretches a node takes before appending begins another. */
  static final int NODE = 24;

  /** The attribute of the head that changes when all is cleared away at once. */
  private static final String EPOCH = "epoch";

  private final Table table;
  private final String partition;
  private final int stretch;
  private final ListIndex index;
  private final List<NodeDraft> nodes = new ArrayList<>();
  private final List<TransactWriteItem> entries = new ArrayList<>();
  private final ItemUpdate head;
  private Optional<String> last;
  private long added;

  ListChange(Table table, String partition, int stretch, ListIndex index) {
    this.table = table;
    this.partition = partition;
    this.stretch = stretch;
    this.index = index;
    this.last = index.last();
    this.head = new ItemUpdate(Key.head(partition)).add(ListNode.CHANGES, 1);
    for (ListNode node : index.nodes()) {
      nodes.add(new NodeDraft(node));
    }
  }

  /** The update of the head, for the owner to add to. */
  ItemUpdate head() {
    return head;
  }

  ListChange insert(String sortKey) {
    return insert(sortKey, Attributes.none(), 1);
  }

  /** Puts an entry in that counts for more than one. */
  ListChange insert(String sortKey, Attributes content, long weight) {
    NodeDraft end = nodes.get(nodes.size() - 1);
    boolean behindAll = last.map(sortKey::compareTo).orElse(-1) > 0;
    if (behindAll && end.size() > 0 && end.slot(sortKey) == end.size() - 1) {
      return append(sortKey, content, weight);
    }
    entries.add(table.creation(CountedList.entry(partition, sortKey), content));
    NodeDraft node = holder(sortKey);
    node.add(node.slot(sortKey), weight);
    added += weight;
    return this;
  }

  /** Puts an entry in that is known to come after all others. */
  ListChange append(String sortKey, Attributes content, long weight) {
    entries.add(table.creation(CountedList.entry(partition, sortKey), content));
    NodeDraft node = nodes.get(nodes.size() - 1);
    int slot = node.size() - 1;
    if (node.count(slot) < stretch) {
      node.add(slot, weight);
    } else if (node.size() < NODE) {
      node.append(sortKey, weight);
    } else {
      node.endAt(Optional.of(sortKey));
      nodes.add(NodeDraft.begin(partition, sortKey, weight, ListNode.start(table)));
    }
    added += weight;
    last = Optional.of(sortKey);
    return this;
  }

  ListChange remove(String sortKey) {
    return remove(sortKey, Key.PARTITION, Values.text(partition), 1);
  }

  /** Takes out an entry that counts for more than one, if its attribute still has that value. */
  ListChange remove(String sortKey, String attribute, AttributeValue value, long weight) {
    entries.add(table.deletion(CountedList.entry(partition, sortKey), attribute, value));
    NodeDraft node = holder(sortKey);
    int slot = node.slot(sortKey);
    node.add(slot, -weight);
    node.dropIfEmpty(slot);
    added -= weight;
    if (last.filter(sortKey::equals).isPresent()) {
      last = Optional.empty();
    }
    return this;
  }

  /** Changes what an entry holds and counts for. */
  ListChange replace(ItemUpdate entry, String sortKey, long weight) {
    entries.add(table.write(entry));
    NodeDraft node = holder(sortKey);
    node.add(node.slot(sortKey), weight);
    added += weight;
    return this;
  }

  /** Takes out all entries and nodes, which are before that floor, without touching any. */
  ListChange clear(String floor) {
    NodeDraft first = nodes.get(0);
    nodes.clear();
    first.restart(floor);
    nodes.add(first);
    added -= index.total();
    last = Optional.empty();
    head.set(EPOCH, Values.number(index.head().numberOr(EPOCH, 0) + 1));
    return this;
  }

  /** Returns all writes of the change, the head's included. */
  List<TransactWriteItem> writes() {
    closeGaps();
    head.add(ListIndex.COUNT, added).requireNumber(EPOCH, index.head().optionalNumber(EPOCH));
    nodes.get(0).into(head);
    List<TransactWriteItem> writes = new ArrayList<>(entries);
    writes.add(table.write(head));
    for (NodeDraft node : nodes.subList(1, nodes.size())) {
      node.write(table).ifPresent(writes::add);
    }
    return writes;
  }

  /** What was held by a node that is empty now is held by the one before it. */
  private void closeGaps() {
    NodeDraft before = nodes.get(0);
    for (NodeDraft node : nodes.subList(1, nodes.size())) {
      if (node.size() == 0) {
        before.endAt(node.until());
      } else {
        before = node;
      }
    }
  }

  private NodeDraft holder(String sortKey) {
    for (int i = nodes.size() - 1; i > 0; i--) {
      if (nodes.get(i).slot(sortKey) >= 0) {
        return nodes.get(i);
      }
    }
    return nodes.get(0);
  }
}
