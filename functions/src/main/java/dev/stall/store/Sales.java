package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Rejection;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Write;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.ItemChunk;
import dev.stall.item.ProductItem;
import dev.stall.item.SaleItem;
import dev.stall.item.StoreItem;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.RankedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records sales: items leave the front of a product's stock for an order, once. */
public final class Sales {

  /** The number of items that one sale may take. */
  public static final int MAX = 1000;

  /** The bytes of items that one sale takes, which are kept in one item of the table. */
  private static final int MAX_BYTES = 300_000;

  /** The writes besides the list of items: the product, the store and the sale. */
  private static final int OTHER_WRITES = 3;

  private final Storage storage;
  private final Table table;
  private final Products products;

  /** Creates the sales of a storage's products. */
  public Sales(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
    this.products = new Products(storage);
  }

  /**
   * Takes items off the front of a product's stock and counts the sale, all or nothing. The same
   * order again gets the same items and changes nothing. An order of a product that ignores its
   * stock gets as many items as are left.
   *
   * @param order the order's id, 1 to 200 characters
   * @param quantity 1 to {@value #MAX}
   * @return the items in the order in which they were added
   * @throws Problem.NotFound when no product of exactly that id exists
   * @throws Problem.Conflict when too few items are left
   * @throws Problem.Rejected when the items are too large to be sold at once
   */
  public List<String> record(Id product, int quantity, String order) {
    return storage
        .retry()
        .run(() -> earlier(product, order).orElseGet(() -> take(product, quantity, order)));
  }

  private Optional<List<String>> earlier(Id product, String order) {
    return table
        .get(SaleItem.key(product, order))
        .filter(sale -> SaleItem.isOf(product, sale))
        .map(SaleItem::texts);
  }

  private List<String> take(Id id, int quantity, String order) {
    boolean ignoresStock = products.get(id).details().rules().ignoresStock();
    RankedList list = new Stock(storage, id).list();
    ListIndex index = list.index();
    if (index.total() < quantity && !ignoresStock) {
      throw new Problem.Conflict(
          "The product has only %d of %d items left.".formatted(index.total(), quantity));
    }
    int taken = (int) Math.min(quantity, index.total());
    ListChange change = list.change(index);
    List<String> texts = taken == 0 ? List.of() : takeFromFront(list, index, change, taken);
    List<Write> writes = new ArrayList<>();
    if (taken > 0) {
      writes.addAll(change.writes());
    }
    ItemUpdate product = ProductItem.existing(id).add(ProductItem.SOLD, quantity);
    writes.add(Write.update(taken > 0 ? product.add(ProductItem.STOCK, -taken) : product));
    writes.add(Write.update(StoreItem.existing(id.store()).add(StoreItem.SOLD, quantity)));
    writes.add(Write.create(SaleItem.key(id, order), SaleItem.of(id, texts, quantity)));
    table.transact(writes);
    return texts;
  }

  private static List<String> takeFromFront(
      RankedList list, ListIndex index, ListChange change, int quantity) {
    ListIndex.Place front = index.place(0);
    List<String> taken = new ArrayList<>();
    for (Attributes entry : list.from(front.separator(), index.leaves(front, quantity))) {
      List<String> texts = ItemChunk.texts(entry);
      int count = Math.min(quantity - taken.size(), texts.size());
      taken.addAll(texts.subList(0, count));
      ItemChunk.keep(change, entry, texts.subList(count, texts.size()));
    }
    if (taken.size() < quantity) {
      // Another sale took from the same chunks after the index was read.
      throw new WriteConflict.Overtaken("The stock is smaller than its index said");
    }
    boolean tooMany = change.size() + OTHER_WRITES > Write.MAX_IN_TRANSACTION;
    if (tooMany || ItemChunk.bytes(taken) > MAX_BYTES) {
      throw new Problem.Rejected(new Rejection.TooManySold());
    }
    return taken;
  }
}
