package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Rejection;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.item.CleanupItem;
import dev.stall.item.ItemChunk;
import dev.stall.item.ProductItem;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.RankedList;
import dev.stall.ranked.WriteBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The items that a product has left to sell, in the order in which they were added. */
public final class Items {

  /** The number of items that a product may have. */
  public static final int MAX = 500_000;

  /** The chunks that are added in one transaction. */
  static final int MAX_CHUNKS = WriteBudget.appended(1, Stock.COUNTER);

  /** The attribute of the head with the ordinal of the next chunk. */
  private static final String NEXT = "next";

  private final Storage storage;
  private final Products products;

  /** Creates the items of a storage's products. */
  public Items(Storage storage) {
    this.storage = storage;
    this.products = new Products(storage);
  }

  /**
   * Appends items, all or none.
   *
   * @throws Problem.NotFound when no product of exactly that id exists
   * @throws Problem.Rejected when they are too many or too large
   */
  public void add(Id product, List<String> texts) {
    Stock stock = new Stock(storage, product);
    List<List<String>> chunks = ItemChunk.split(texts, MAX_CHUNKS);
    stock.retry(
        () -> {
          RankedList list = stock.list();
          ListIndex index = list.index();
          if (index.total() + texts.size() > MAX) {
            throw new Problem.Rejected(
                new Rejection.LimitReached(Rejection.Limit.ITEMS_OF_PRODUCT, MAX));
          }
          long next = index.head().numberOr(NEXT, 0);
          ListChange change = list.change(index);
          for (List<String> chunk : chunks) {
            change.append(SortKey.ordinal(next++), ItemChunk.attributes(chunk), chunk.size());
          }
          change.head().set(NEXT, Value.number(next));
          storage.table().transact(stock.writes(change, texts.size()));
          return index;
        });
  }

  /**
   * Returns a page of the items.
   *
   * @throws Problem.NotFound when no product of exactly that id exists
   */
  public Page<String> page(Id product, PageRequest page) {
    RankedList list = new Stock(storage, product).list();
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
   * Removes all items at once, whatever their number.
   *
   * @throws Problem.NotFound when no product of exactly that id exists
   */
  public void clear(Id product) {
    products.get(product);
    Stock stock = new Stock(storage, product);
    stock.retry(
        () -> {
          RankedList list = stock.list();
          ListIndex index = list.index();
          if (index.total() > 0) {
            String floor = SortKey.ordinal(index.head().numberOr(NEXT, 0));
            List<Write> writes = stock.writes(list.change(index).clear(floor), -index.total());
            writes.add(Write.put(CleanupItem.clearedItems(product), Attributes.none()));
            storage.table().transact(writes);
          }
          return index;
        });
    new CleanupQueue(storage).removeSomeItems(product);
  }
}
