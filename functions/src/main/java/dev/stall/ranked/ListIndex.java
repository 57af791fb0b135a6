package dev.stall.ranked;

import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.WriteConflict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The index of a list: its head and the other nodes in order, each reaching until the next.
 *
 * @param head the attributes of the head, those of the list's owner among them; none before the
 *     first entry of a list without owner
 * @param nodes the head's node first
 * @param last the largest sort key, if it was read as well and there is one
 */
public record ListIndex(Attributes head, List<ListNode> nodes, Optional<String> last) {

  /** The attribute of the head with the count of all entries. */
  public static final String COUNT = "count";

  /**
   * Returns the index of these items, in any order. One query may see a node as it was before a
   * write and another as it was after: then they do not follow each other, and all has to be read
   * again.
   *
   * @param items the head, if there is one, and the other nodes
   * @throws WriteConflict when they are not of one moment
   */
  static ListIndex of(String partition, List<Attributes> items, Optional<String> last) {
    Map<Key, Attributes> byKey = new HashMap<>();
    items.forEach(item -> byKey.put(item.key(), item));
    Attributes head = byKey.getOrDefault(Key.head(partition), Attributes.none());
    List<ListNode> nodes = new ArrayList<>();
    ListNode node = ListNode.of(Key.head(partition), head);
    nodes.add(node);
    while (node.until().isPresent()) {
      Key key = ListNode.key(partition, node.until().get());
      if (!byKey.containsKey(key)) {
        throw new WriteConflict.Overtaken("The index was changed while it was read");
      }
      node = ListNode.of(key, byKey.get(key));
      nodes.add(node);
    }
    return new ListIndex(head, List.copyOf(nodes), last);
  }

  /** Returns the index of a list that has no nodes besides its head. */
  public static ListIndex ofHead(String partition, Attributes head) {
    return of(partition, List.of(head), Optional.empty());
  }

  /** Returns the count of all entries. */
  public long total() {
    return head.numberOr(COUNT, 0);
  }

  /** Returns the first separator of all; entries before it have been cleared. */
  public String floor() {
    return nodes.get(0).separators().get(0);
  }

  /** Returns whether a list has no nodes besides its head. */
  public static boolean isWhole(Attributes head) {
    return !head.has(ListNode.UNTIL);
  }

  /** Returns how many leaves hold so many entries from a place on. */
  public int leaves(Place place, int size) {
    long held = -place.skip();
    int leaves = 0;
    for (ListNode node : nodes) {
      for (int slot = 0; slot < node.separators().size() && held < size; slot++) {
        if (node.separators().get(slot).compareTo(place.separator()) >= 0) {
          held += node.counts().get(slot);
          leaves++;
        }
      }
    }
    return leaves;
  }

  /** Returns the node that a sort key belongs to. */
  public ListNode holder(String sortKey) {
    for (int i = nodes.size() - 1; i > 0; i--) {
      if (nodes.get(i).slot(sortKey) >= 0) {
        return nodes.get(i);
      }
    }
    return nodes.get(0);
  }

  /**
   * The place of an entry.
   *
   * @param separator the separator of its leaf
   * @param skip the count of the entries between the separator and it
   */
  public record Place(String separator, long skip) {}

  /** Returns the place of the entry at an offset, which is below the total. */
  public Place place(long offset) {
    String separator = "";
    long before = 0;
    long start = 0;
    for (ListNode node : nodes) {
      for (int slot = 0; slot < node.separators().size() && before <= offset; slot++) {
        separator = node.separators().get(slot);
        start = before;
        before += node.counts().get(slot);
      }
    }
    return new Place(separator, offset - start);
  }
}
