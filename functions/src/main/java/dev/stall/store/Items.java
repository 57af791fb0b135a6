package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Problem;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.CleanupItem;
import dev.stall.item.ItemChunk;
import dev.stall.item.ProductItem;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.ListEntry;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.RankedList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The items of a product that are left to sell, in the order in which they were added. */
public final class Items {

  /** How many items a product may hold. */
  public static final int MAX = 500_000;

  /** The attribute of the head with the ordinal of the next chunk. */
  private static final String NEXT = "next";

  /** How many chunks are looked through, and how many bytes rewritten, in one transaction. */
  private static final int CHUNKS_AT_ONCE = 80;

  private static final int MAX_BYTES = 2_500_000;

  private final Storage storage;
  private final Table table;
  private final Products products;

  /** Items in that table. */
  public Items(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
    this.products = new Products(storage);
  }

  /**
   * Appends items, all or none.
   *
   * @throws Problem.NotFound when there is no product of exactly that id
   * @throws Problem.Invalid when they are too many or too large
   */
  public void add(Id product, List<String> texts) {
    RankedList list = list(product);
    List<List<String>> chunks = ItemChunk.split(texts);
    contend(
        product,
        () -> {
          ListIndex index = list.index();
          if (index.total() + texts.size() > MAX) {
            throw new Problem.Invalid("items", "are too many: a product holds at most " + MAX);
          }
          long next = index.head().numberOr(NEXT, 0);
          ListChange change = list.change(index);
          for (List<String> chunk : chunks) {
            change.append(SortKey.ordinal(next++), ItemChunk.attributes(chunk), chunk.size());
          }
          change.head().set(NEXT, Value.number(next));
          return commit(product, change, texts.size());
        });
  }

  /**
   * Returns a page of the items.
   *
   * @throws Problem.NotFound when there is no product of exactly that id
   */
  public Page<String> page(Id product, PageRequest page) {
    RankedList list = list(product);
    ListIndex index = list.index();
    if (!index.head().optionalText(ProductItem.ID).equals(Optional.of(product.toString()))) {
      products.get(product);
      return new Page<>(List.of(), 0);
    }
    if (page.offset() >= index.total()) {
      return new Page<>(List.of(), index.total());
    }
    ListIndex.Place place = index.place(page.offset());
    int skip = Math.toIntExact(place.skip());
    List<String> texts = new ArrayList<>();
    for (Attributes chunk : list.from(place.separator(), index.leaves(place, page.size()))) {
      texts.addAll(ItemChunk.texts(chunk));
    }
    int from = Math.min(skip, texts.size());
    int to = Math.min(from + page.size(), texts.size());
    return new Page<>(List.copyOf(texts.subList(from, to)), index.total());
  }

  /**
   * Takes out every item that equals one of these, some chunks at a time.
   *
   * @throws Problem.NotFound when there is no product of exactly that id
   */
  public void remove(Id product, List<String> texts) {
    products.get(product);
    Set<String> unwanted = new HashSet<>(texts);
    Optional<String> from = Optional.of("");
    while (from.isPresent()) {
      String start = from.get();
      from = contend(product, () -> removeSome(product, unwanted, start));
    }
  }

  /** Looks through some chunks and returns from where on there are more. */
  private Optional<String> removeSome(Id product, Set<String> unwanted, String start) {
    RankedList list = list(product);
    ListIndex index = list.index();
    String from = start.compareTo(index.floor()) < 0 ? index.floor() : start;
    ListChange change = list.change(index);
    Optional<String> next = Optional.empty();
    long removed = 0;
    long bytes = 0;
    List<Attributes> entries = list.from(from, CHUNKS_AT_ONCE);
    for (Attributes entry : entries) {
      List<String> texts = ItemChunk.texts(entry);
      List<String> kept = texts.stream().filter(text -> !unwanted.contains(text)).toList();
      if (kept.size() < texts.size()) {
        bytes += ItemChunk.bytes(texts);
        if (bytes > MAX_BYTES && removed > 0) {
          next = Optional.of(ListEntry.sortKey(entry));
          break;
        }
        ItemChunk.keep(change, entry, kept);
        removed += texts.size() - kept.size();
      }
    }
    if (removed > 0) {
      commit(product, change, -removed);
    }
    return next.isEmpty() && entries.size() == CHUNKS_AT_ONCE
        ? Optional.of(ListEntry.sortKey(entries.get(entries.size() - 1)) + "!")
        : next;
  }

  /**
   * Takes all items out, whatever their number, at once.
   *
   * @throws Problem.NotFound when there is no product of exactly that id
   */
  public void clear(Id product) {
    products.get(product);
    RankedList list = list(product);
    contend(
        product,
        () -> {
          ListIndex index = list.index();
          if (index.total() > 0) {
            String floor = SortKey.ordinal(index.head().numberOr(NEXT, 0));
            List<Write> writes = writes(product, list.change(index).clear(floor), -index.total());
            writes.add(Write.put(CleanupItem.clearedItems(product), Attributes.none()));
            table.transact(writes);
          }
          return index;
        });
    new CleanupQueue(storage).removeSomeItems(product);
  }

  private boolean commit(Id product, ListChange change, long added) {
    table.transact(writes(product, change, added));
    return true;
  }

  private List<Write> writes(Id product, ListChange change, long added) {
    change.head().set(ProductItem.ID, ProductItem.id(product));
    List<Write> writes = change.writes();
    writes.add(Write.update(Products.existing(product).add(ProductItem.STOCK, added)));
    return writes;
  }

  /** A race may be lost because the product is gone: then there is nothing to try again. */
  private <T> T contend(Id product, Supplier<T> attempt) {
    return storage
        .retry()
        .run(
            () -> {
              try {
                return attempt.get();
              } catch (WriteConflict race) {
                products.get(product);
                throw race;
              }
            });
  }

  private RankedList list(Id product) {
    return storage.list(ItemChunk.list(product), ItemChunk.LEAF_SIZE);
  }
}
