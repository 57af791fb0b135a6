package dev.stall.ranked;

import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.OptimisticRetry;
import dev.stall.dynamo.Partition;
import dev.stall.dynamo.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * An ordered list that knows how many entries it has and finds the n-th of them at the same price
 * at any depth.
 *
 * <pre>
 *   PK = the list
 *   SK  e02…   entry  ┐
 *       e0a…   entry  ├ a leaf of 256
 *       …             ┘
 *       ec3…   entry  ┐ the next leaf, from its separator c3…
 *       …             ┘
 *       nf7…   node   separators  f7…                (further nodes, when there are many leaves)
 *                     counts  248
 *       ~      head   count 1000, and the first node, which reaches until f7…:
 *                     separators  ""   c3…  f0…      (first key of each leaf)
 *                     counts  256  240  256      (entries in each leaf)
 * </pre>
 *
 * A page is read in two calls: all of the index, which tells from which separator to read and how
 * many entries to skip; then that many entries from there. A write changes the entry, the node
 * whose leaf it is in, and the count in the head, in one transaction. Writers add to counts, so
 * that what others counted since the index was read is no reason to read it again; when a separator
 * moves, the node's version changes, and whoever saw the old one reads again.
 *
 * <p>A leaf that grows by appending is ended when it is full, at no extra cost. One that grew past
 * half as much again by insertions is split in two by {@code LeafSplitting}.
 */
public final class RankedList {

  /** The leaf size of lists whose entries are nothing but their sort keys. */
  public static final int LEAF_SIZE = 256;

  /**
   * The number of items that are read backwards to find the last entry, which precedes the nodes.
   */
  private static final int TAIL = 64;

  private final Table table;
  private final Partition items;
  private final OptimisticRetry retry;
  private final RandomGenerator random;
  private final String partition;
  private final int leafSize;

  /**
   * Creates the list in a partition of its own.
   *
   * @param random chooses the first version of a node
   * @param leafSize the count of a leaf at which appending begins another
   */
  public RankedList(
      Table table, OptimisticRetry retry, RandomGenerator random, String partition, int leafSize) {
    this.table = table;
    this.items = table.partition(partition);
    this.retry = retry;
    this.random = random;
    this.partition = partition;
    this.leafSize = leafSize;
  }

  /** Returns the index: one call. */
  public ListIndex index() {
    return retry.run(() -> read(Optional.empty()));
  }

  private ListIndex read(Optional<String> last) {
    return ListIndex.of(partition, items.between(ListNode.PREFIX, Key.HEAD), last);
  }

  /** Returns the index with the largest sort key: one call, two in a list of 300,000 or more. */
  public ListIndex indexWithLast() {
    return retry.run(this::readBackwards);
  }

  private ListIndex readBackwards() {
    List<Attributes> nodes = new ArrayList<>();
    for (Attributes item : items.lastBetween(ListEntry.PREFIX, Key.HEAD, TAIL)) {
      if (ListEntry.isEntry(item)) {
        return ListIndex.of(partition, nodes, Optional.of(ListEntry.sortKey(item)));
      }
      nodes.add(item);
    }
    return nodes.size() < TAIL
        ? ListIndex.of(partition, nodes, Optional.empty())
        : read(
            items.lastBetween(ListEntry.PREFIX, ListEntry.AFTER, 1).stream()
                .findFirst()
                .map(ListEntry::sortKey));
  }

  /** Returns a change to the list as the index shows it. */
  public ListChange change(ListIndex index) {
    return new ListChange(random, partition, leafSize, index);
  }

  /** Returns the sort keys of so many entries from an offset on, fewer at the end of the list. */
  public List<String> range(ListIndex index, long offset, int size) {
    if (size == 0 || offset >= index.total()) {
      return List.of();
    }
    ListIndex.Place place = index.place(offset);
    int skip = Math.toIntExact(place.skip());
    List<String> sortKeys = new ArrayList<>();
    for (Attributes entry : from(place.separator(), skip + size)) {
      sortKeys.add(ListEntry.sortKey(entry));
    }
    return sortKeys.subList(Math.min(skip, sortKeys.size()), sortKeys.size());
  }

  /** Returns so many entries from a sort key on. */
  public List<Attributes> from(String sortKey, int limit) {
    return items.between(ListEntry.PREFIX + sortKey, ListEntry.AFTER, limit);
  }

  /** Passes all entries in their order, a batch at a time. */
  public void each(int batch, Consumer<List<Attributes>> action) {
    String from = ListEntry.PREFIX;
    while (true) {
      List<Attributes> entries = items.between(from, ListEntry.AFTER, batch);
      if (!entries.isEmpty()) {
        action.accept(entries);
      }
      if (entries.size() < batch) {
        return;
      }
      from = entries.get(entries.size() - 1).text(Key.SORT) + "!";
    }
  }

  /**
   * Removes the entries and nodes that were left when the list was cleared.
   *
   * @param goOn asked after each batch whether there is to be another one
   * @return whether none are left
   */
  public boolean clearAway(BooleanSupplier goOn) {
    String floor = index().floor();
    boolean done = true;
    for (Key last : List.of(ListNode.key(partition, floor), ListEntry.key(partition, floor))) {
      String first = last.sort().substring(0, 1);
      done &= floor.isEmpty() || items.purge(first, below(last), goOn);
    }
    return done;
  }

  /** Returns a sort key right before another one, which is after all cleared entries. */
  private static String below(Key key) {
    String sort = key.sort();
    int end = sort.length() - 1;
    return sort.substring(0, end) + (char) (sort.charAt(end) - 1) + "~";
  }

  /** Writes the split of a leaf. */
  void apply(NodeSplit split) {
    table.transact(split.writes(partition, ListNode.start(random)));
  }

  int leafSize() {
    return leafSize;
  }
}
