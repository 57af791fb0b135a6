package dev.stall.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The index of a list as it was read at once: its head and the other nodes, in order.
 *
 * @param head the head item's attributes, the owner's among them; none before the first entry of a
 *     list without owner
 * @param nodes the head's node first
 * @param last the largest sort key, if it was read as well and there is one
 */
record ListIndex(Attributes head, List<ListNode> nodes, Optional<String> last) {

  static final String COUNT = "count";

  /** The attribute of a head that has, or once had, other nodes beside it. */
  static final String MORE = "more";

  /**
   * An index of these items, in any order.
   *
   * @param items the head, if there is one, and the other nodes
   */
  static ListIndex of(String partition, List<Attributes> items, Optional<String> last) {
    Key headKey = Key.head(partition);
    Attributes head =
        items.stream()
            .filter(item -> Key.of(item.map()).equals(headKey))
            .findFirst()
            .orElseGet(Attributes::none);
    List<ListNode> nodes = new ArrayList<>();
    nodes.add(ListNode.of(headKey, head));
    String floor = nodes.get(0).fences().get(0);
    for (Attributes item : items) {
      Key key = Key.of(item.map());
      ListNode node = ListNode.of(key, item);
      if (!key.equals(headKey) && node.isFrom(floor)) {
        nodes.add(node);
      }
    }
    nodes.sort(Comparator.comparing(node -> node.fences().get(0)));
    return new ListIndex(head, List.copyOf(nodes), last);
  }

  /** Returns the index of a list of which the head is all there is. */
  static ListIndex ofHead(String partition, Attributes head) {
    return of(partition, List.of(head), Optional.empty());
  }

  /** Returns what all entries count for. */
  long total() {
    return head.numberOr(COUNT, 0);
  }

  /** Returns the first fence of all: what is before it was cleared away. */
  String floor() {
    return nodes.get(0).fences().get(0);
  }

  /** Whether the head is all there is of the index, and always was. */
  boolean complete() {
    return !head.has(MORE);
  }

  /** Returns how many stretches hold the entries that begin at a place. */
  int stretches(Place place, int size) {
    long held = -place.skip();
    int stretches = 0;
    for (ListNode node : nodes) {
      for (int slot = 0; slot < node.fences().size() && held < size; slot++) {
        if (node.fences().get(slot).compareTo(place.fence()) >= 0) {
          held += node.counts().get(slot);
          stretches++;
        }
      }
    }
    return stretches;
  }

  /** Returns the node that a sort key belongs to. */
  ListNode holder(String sortKey) {
    for (int i = nodes.size() - 1; i > 0; i--) {
      if (nodes.get(i).slot(sortKey) >= 0) {
        return nodes.get(i);
      }
    }
    return nodes.get(0);
  }

  /** Where the entry at an offset is found: in the stretch from that fence, so far behind it. */
  record Place(String fence, long skip) {}

  /** Returns where to look for the entry at an offset below the total. */
  Place place(long offset) {
    String fence = "";
    long before = 0;
    long start = 0;
    for (ListNode node : nodes) {
      for (int slot = 0; slot < node.fences().size() && before <= offset; slot++) {
        fence = node.fences().get(slot);
        start = before;
        before += node.counts().get(slot);
      }
    }
    return new Place(fence, offset - start);
  }
}
