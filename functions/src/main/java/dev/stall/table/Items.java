package dev.stall.table;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The items of a product that are left to sell, in the order in which they were added. */
public final class Items {

  /** How many items a product may hold. */
  public static final int MOST = 500_000;

  /** The attribute of the head with the ordinal of the next chunk. */
  private static final String NEXT = "next";

  /** How many chunks are rewritten in one transaction. */
  private static final int CHUNKS_AT_ONCE = 80;

  private final Table table;
  private final Products products;

  /** Items in that table. */
  public Items(Table table) {
    this.table = table;
    this.products = new Products(table);
  }

  /**
   * Appends items, all or none.
   *
   * @throws Refusal.NotFound when there is no product of exactly that id
   * @throws Refusal.Invalid when they are too many or too large
   */
  public void add(Id product, List<String> texts) {
    CountedList list = list(product);
    List<List<String>> chunks = Chunk.split(texts);
    contend(
        product,
        () -> {
          ListIndex index = list.index();
          if (index.total() + texts.size() > MOST) {
            throw new Refusal.Invalid("items", "are too many: a product holds at most " + MOST);
          }
          long next = index.head().numberOr(NEXT, 0);
          ListChange change = list.change(index);
          for (List<String> chunk : chunks) {
            change.append(SortKey.ordinal(next++), Chunk.attributes(chunk), chunk.size());
          }
          change.head().set(NEXT, Values.number(next));
          return commit(product, change, texts.size());
        });
  }

  /**
   * Returns a page of the items.
   *
   * @throws Refusal.NotFound when there is no product of exactly that id
   */
  public Page<String> page(Id product, PageRequest page) {
    CountedList list = list(product);
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
    for (Attributes chunk : list.from(place.fence(), index.stretches(place, page.size()))) {
      texts.addAll(Chunk.texts(chunk));
    }
    int from = Math.min(skip, texts.size());
    int to = Math.min(from + page.size(), texts.size());
    return new Page<>(List.copyOf(texts.subList(from, to)), index.total());
  }

  /**
   * Takes out every item that equals one of these.
   *
   * @throws Refusal.NotFound when there is no product of exactly that id
   */
  public void remove(Id product, List<String> texts) {
    products.get(product);
    Set<String> unwanted = new HashSet<>(texts);
    boolean more = true;
    while (more) {
      more = contend(product, () -> removeSome(product, unwanted));
    }
  }

  private boolean removeSome(Id product, Set<String> unwanted) {
    CountedList list = list(product);
    ListIndex index = list.index();
    ListChange change = list.change(index);
    int chunks = 0;
    long removed = 0;
    for (Attributes entry : list.from(index.floor(), Integer.MAX_VALUE)) {
      List<String> texts = Chunk.texts(entry);
      List<String> kept = texts.stream().filter(text -> !unwanted.contains(text)).toList();
      if (kept.size() < texts.size()) {
        if (chunks == CHUNKS_AT_ONCE) {
          commit(product, change, -removed);
          return true;
        }
        Chunk.keep(change, entry, kept);
        removed += texts.size() - kept.size();
        chunks++;
      }
    }
    if (chunks > 0) {
      commit(product, change, -removed);
    }
    return false;
  }

  /**
   * Takes all items out, whatever their number, at once.
   *
   * @throws Refusal.NotFound when there is no product of exactly that id
   */
  public void clear(Id product) {
    products.get(product);
    CountedList list = list(product);
    String floor =
        contend(
            product,
            () -> {
              ListIndex index = list.index();
              String next = SortKey.ordinal(index.head().numberOr(NEXT, 0));
              if (index.total() > 0) {
                commit(product, list.change(index).clear(next), -index.total());
              }
              return next;
            });
    list.clearBelow(floor);
  }

  private boolean commit(Id product, ListChange change, long added) {
    change.head().set(ProductItem.ID, Products.id(product));
    List<TransactWriteItem> writes = change.writes();
    writes.add(table.write(Products.existing(product).add(ProductItem.STOCK, added)));
    table.transact(writes);
    return true;
  }

  /** A race may be lost because the product is gone: then there is nothing to try again. */
  private <T> T contend(Id product, Supplier<T> attempt) {
    return table.contend(
        () -> {
          try {
            return attempt.get();
          } catch (LostRace race) {
            products.get(product);
            throw race;
          }
        });
  }

  private CountedList list(Id product) {
    return list(table, product);
  }

  static CountedList list(Table table, Id product) {
    return new CountedList(table, Key.itemList(product), 1);
  }
}
