package dev.stall.ranked;

import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Entries to put into a list and to take out of it, with the changes of the list's index that
 * follow, for one transaction. It can be written only as long as the index is as it was read.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class ListChange {

  /** The attribute of the head that changes when the list is cleared. */
  private static final String EPOCH = "epoch";

  private final RandomGenerator random;
  private final String partition;
  private final int leafSize;
  private final ListIndex index;
  private final List<NodeDraft> nodes = new ArrayList<>();
  private final List<Write> entries = new ArrayList<>();
  private final ItemUpdate head;
  private Optional<String> last;
  private long added;

  ListChange(RandomGenerator random, String partition, int leafSize, ListIndex index) {
    this.random = random;
    this.partition = partition;
    this.leafSize = leafSize;
    this.index = index;
    this.last = index.last();
    this.head = new ItemUpdate(Key.head(partition)).add(ListNode.CHANGES, 1);
    for (ListNode node : index.nodes()) {
      nodes.add(new NodeDraft(node));
    }
  }

  /** Returns the update of the head, for the owner of the list to add to. */
  public ItemUpdate head() {
    return head;
  }

  /** Inserts an entry that is nothing but its sort key. */
  public ListChange insert(String sortKey) {
    return insert(sortKey, Attributes.none(), 1);
  }

  /**
   * Inserts an entry.
   *
   * @param weight what it counts for
   */
  public ListChange insert(String sortKey, Attributes content, long weight) {
    NodeDraft end = nodes.get(nodes.size() - 1);
    boolean afterAll = last.map(sortKey::compareTo).orElse(-1) > 0;
    if (afterAll && end.size() > 0 && end.slot(sortKey) == end.size() - 1) {
      return append(sortKey, content, weight);
    }
    entries.add(Write.create(ListEntry.key(partition, sortKey), content));
    NodeDraft node = holder(sortKey);
    node.add(node.slot(sortKey), weight);
    added += weight;
    return this;
  }

  /** Appends an entry that is known to come after all others. */
  public ListChange append(String sortKey, Attributes content, long weight) {
    entries.add(Write.create(ListEntry.key(partition, sortKey), content));
    NodeDraft node = nodes.get(nodes.size() - 1);
    int slot = node.size() - 1;
    if (node.count(slot) < leafSize) {
      node.add(slot, weight);
    } else if (node.size() < ListNode.MAX_LEAVES) {
      node.append(sortKey, weight);
    } else {
      node.endAt(Optional.of(sortKey));
      nodes.add(NodeDraft.begin(partition, sortKey, weight, ListNode.start(random)));
    }
    added += weight;
    last = Optional.of(sortKey);
    return this;
  }

  /** Removes an entry that counts for one. */
  public ListChange remove(String sortKey) {
    return remove(sortKey, Key.PARTITION, Value.text(partition), 1);
  }

  /** Removes an entry, on the condition that its attribute still has that value. */
  public ListChange remove(String sortKey, String attribute, Value value, long weight) {
    entries.add(Write.delete(ListEntry.key(partition, sortKey), attribute, value));
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

  /**
   * Changes an entry.
   *
   * @param weight the difference of what it counts for
   */
  public ListChange replace(ItemUpdate entry, String sortKey, long weight) {
    entries.add(Write.update(entry));
    NodeDraft node = holder(sortKey);
    node.add(node.slot(sortKey), weight);
    added += weight;
    return this;
  }

  /**
   * Removes all entries and nodes, without touching any of them.
   *
   * @param floor a sort key after all of theirs, at which the list begins from then on
   */
  public ListChange clear(String floor) {
    NodeDraft first = nodes.get(0);
    nodes.clear();
    first.restart(floor);
    nodes.add(first);
    added -= index.total();
    last = Optional.empty();
    head.set(EPOCH, Value.number(index.head().numberOr(EPOCH, 0) + 1));
    return this;
  }

  /** Returns how many writes the change has come to so far. */
  public int size() {
    int touched = 0;
    boolean emptied = false;
    for (NodeDraft node : nodes.subList(1, nodes.size()).reversed()) {
      touched += node.isTouched() || emptied ? 1 : 0;
      emptied = node.size() == 0;
    }
    return entries.size() + WriteBudget.HEAD + touched;
  }

  /** Returns all writes of the change, the head's included. */
  public List<Write> writes() {
    closeGaps();
    head.add(ListIndex.COUNT, added).requireNumber(EPOCH, index.head().optionalNumber(EPOCH));
    nodes.get(0).into(head);
    List<Write> writes = new ArrayList<>(entries);
    writes.add(Write.update(head));
    for (NodeDraft node : nodes.subList(1, nodes.size())) {
      node.write().ifPresent(writes::add);
    }
    return writes;
  }

  /** Gives the range of a node that is empty now to the one before it. */
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
