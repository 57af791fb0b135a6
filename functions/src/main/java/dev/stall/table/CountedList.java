package dev.stall.table;

import dev.stall.catalogue.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * An ordered list that knows how many entries it has and finds the n-th of them at the same price
 * at any depth.
 *
 * <pre>
 *   PK = the list
 *   SK  e02…   entry  ┐
 *       e0a…   entry  ├ a stretch of 256
 *       …             ┘
 *       ec3…   entry  ┐ the next stretch, from its fence c3…
 *       …             ┘
 *       nf7…   node   fences  f7…                (further nodes, when there are many stretches)
 *                     counts  248
 *       ~      head   count 1000, and the first node, which reaches until f7…:
 *                     fences  ""   c3…  f0…      (first key of each stretch)
 *                     counts  256  240  256      (entries in each stretch)
 * </pre>
 *
 * A page is read in two calls: all of the index, which tells from which fence to read and how many
 * entries to skip; then that many entries from there. A write changes the entry, the node whose
 * stretch it is in, and the count in the head, in one transaction. Writers add to counts, so that
 * what others counted since the index was read is no reason to read it again; when a fence moves,
 * the node's shape changes, and whoever saw the old one looks again.
 *
 * <p>A stretch that grows by appending is ended when it is full, at no extra cost. One that grew
 * past half as much again by insertions is split in two, after the insertions that made it so.
 */
final class CountedList {

  /** How many entries a stretch of thin entries holds before appending begins another. */
  static final int THIN = 256;

  private static final String ENTRY = "e";
  private static final String AFTER_ENTRIES = "f";

  /** How many items are read backwards to find the last entry behind the index. */
  private static final int TAIL = 64;

  private final Table table;
  private final String partition;
  private final int stretch;

  CountedList(Table table, String partition, int stretch) {
    this.table = table;
    this.partition = partition;
    this.stretch = stretch;
  }

  static Key entry(String partition, String sortKey) {
    return new Key(partition, ENTRY + sortKey);
  }

  static boolean isEntry(Key key) {
    return key.sort().startsWith(ENTRY);
  }

  static String sortKey(Attributes entry) {
    return entry.text(Key.SORT).substring(ENTRY.length());
  }

  /** Returns the index: one call. */
  ListIndex index() {
    return table.contend(() -> read(Optional.empty()));
  }

  private ListIndex read(Optional<String> last) {
    return ListIndex.of(partition, table.query(partition, ListNode.PREFIX, Key.HEAD), last);
  }

  /** Returns the index with the largest sort key: one call, two in a list of 300,000 or more. */
  ListIndex indexWithLast() {
    return table.contend(this::readBackwards);
  }

  private ListIndex readBackwards() {
    List<Attributes> nodes = new ArrayList<>();
    for (Attributes item : table.queryBackwards(partition, ENTRY, Key.HEAD, TAIL)) {
      if (isEntry(Key.of(item.map()))) {
        return ListIndex.of(partition, nodes, Optional.of(sortKey(item)));
      }
      nodes.add(item);
    }
    return nodes.size() < TAIL
        ? ListIndex.of(partition, nodes, Optional.empty())
        : read(
            table.queryBackwards(partition, ENTRY, AFTER_ENTRIES, 1).stream()
                .findFirst()
                .map(CountedList::sortKey));
  }

  /** Returns a change to the list as the index shows it. */
  ListChange change(ListIndex index) {
    return new ListChange(table, partition, stretch, index);
  }

  /** Returns so many sort keys from an offset on, fewer at the end of the list. */
  List<String> range(ListIndex index, long offset, int size) {
    if (size == 0 || offset >= index.total()) {
      return List.of();
    }
    ListIndex.Place place = index.place(offset);
    int skip = Math.toIntExact(place.skip());
    List<String> sortKeys = new ArrayList<>();
    for (Attributes entry : from(place.fence(), skip + size)) {
      sortKeys.add(sortKey(entry));
    }
    return sortKeys.subList(Math.min(skip, sortKeys.size()), sortKeys.size());
  }

  /** Returns so many entries from a fence on. */
  List<Attributes> from(String fence, int limit) {
    return table.query(partition, ENTRY + fence, AFTER_ENTRIES, limit);
  }

  /** Hands all entries over in order, so many at a time. */
  void each(int batch, Consumer<List<Attributes>> taker) {
    String from = ENTRY;
    while (true) {
      List<Attributes> entries = table.query(partition, from, AFTER_ENTRIES, batch);
      if (!entries.isEmpty()) {
        taker.accept(entries);
      }
      if (entries.size() < batch) {
        return;
      }
      from = entries.get(entries.size() - 1).text(Key.SORT) + "!";
    }
  }

  /**
   * Removes the entries and nodes that were cleared away when the list began anew, as long as it
   * may go on; returns whether none are left.
   */
  boolean clearAway(BooleanSupplier goOn) {
    String floor = index().floor();
    Leftovers leftovers = new Leftovers(table);
    boolean done = true;
    for (Key last : List.of(ListNode.key(partition, floor), entry(partition, floor))) {
      String first = last.sort().substring(0, 1);
      done &= floor.isEmpty() || leftovers.clear(partition, first, below(last), goOn);
    }
    return done;
  }

  /** A sort key right before another one: cleared entries end there at the latest. */
  private static String below(Key key) {
    String sort = key.sort();
    int end = sort.length() - 1;
    return sort.substring(0, end) + (char) (sort.charAt(end) - 1) + "~";
  }

  /** Splits the stretches that insertions made too long, if they did. */
  void settle(ListIndex before, List<String> inserted) {
    for (String sortKey : inserted) {
      ListNode node = before.holder(sortKey);
      if (node.counts().get(node.slot(sortKey)) + inserted.size() > longest()) {
        splitWhileTooLong(sortKey);
      }
    }
  }

  private void splitWhileTooLong(String inserted) {
    try {
      boolean tooLong = true;
      while (tooLong) {
        tooLong = split(inserted);
      }
    } catch (LostRace | Refusal | SdkException later) {
      // What was to be written is written; the next insertion there will split the stretch.
      return;
    }
  }

  private long longest() {
    return stretch + stretch / 2L;
  }

  private boolean split(String inserted) {
    ListNode node = index().holder(inserted);
    int slot = node.slot(inserted);
    int half = Math.toIntExact(node.counts().get(slot) / 2);
    List<Attributes> entries =
        node.counts().get(slot) > longest() ? from(node.fences().get(slot), half + 1) : List.of();
    if (entries.size() <= half) {
      return false;
    }
    NodeSplit split = NodeSplit.of(node, slot, sortKey(entries.get(half)), half);
    table.transact(split.writes(table, partition));
    return true;
  }
}
