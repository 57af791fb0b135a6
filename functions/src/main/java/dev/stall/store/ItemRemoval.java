package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Write;
import dev.stall.item.ItemChunk;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.ListEntry;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.RankedList;
import dev.stall.ranked.WriteBudget;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Removes items by what they are. */
public final class ItemRemoval {

  /** The chunks that are read at once. */
  private static final int CHUNKS_AT_ONCE = 80;

  /** The bytes of the chunks that are changed in one transaction. */
  private static final int MAX_BYTES = 2_500_000;

  private final Storage storage;
  private final Products products;

  /** Creates the removal of items of a storage's products. */
  public ItemRemoval(Storage storage) {
    this.storage = storage;
    this.products = new Products(storage);
  }

  /**
   * Removes every item that equals one of several texts. It takes as many steps as the product has
   * items; each is exact.
   *
   * @throws Problem.NotFound when no product of exactly that id exists
   */
  public void remove(Id product, List<String> texts) {
    products.get(product);
    Stock stock = new Stock(storage, product);
    Set<String> unwanted = new HashSet<>(texts);
    Optional<String> from = Optional.of("");
    while (from.isPresent()) {
      String start = from.get();
      from = stock.retry(() -> removeSome(stock, unwanted, start));
    }
  }

  /** Looks through some chunks and returns the sort key from which on there are more. */
  private Optional<String> removeSome(Stock stock, Set<String> unwanted, String start) {
    RankedList list = stock.list();
    ListIndex index = list.index();
    ListChange change = list.change(index);
    Optional<String> next = Optional.empty();
    long removed = 0;
    long bytes = 0;
    String from = start.compareTo(index.floor()) < 0 ? index.floor() : start;
    List<Attributes> entries = list.from(from, CHUNKS_AT_ONCE);
    for (Attributes entry : entries) {
      List<String> texts = ItemChunk.texts(entry);
      List<String> kept = texts.stream().filter(text -> !unwanted.contains(text)).toList();
      if (kept.size() < texts.size()) {
        bytes += ItemChunk.bytes(texts);
        if (removed > 0 && (bytes > MAX_BYTES || isFull(change))) {
          next = Optional.of(ListEntry.sortKey(entry));
          break;
        }
        ItemChunk.keep(change, entry, kept);
        removed += texts.size() - kept.size();
      }
    }
    if (removed > 0) {
      storage.table().transact(stock.writes(change, -removed));
    }
    return next.isEmpty() && entries.size() == CHUNKS_AT_ONCE
        ? Optional.of(ListEntry.sortKey(entries.getLast()) + "!")
        : next;
  }

  private static boolean isFull(ListChange change) {
    return change.size() + WriteBudget.REMOVAL + Stock.COUNTER > Write.MAX_IN_TRANSACTION;
  }
}
