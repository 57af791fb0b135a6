package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.dynamo.Write;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.ItemChunk;
import dev.stall.item.ProductItem;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.RankedList;
import java.util.List;
import java.util.function.Supplier;

/** The list of a product's items, together with the number of them in the product. */
final class Stock {

  /** The writes besides the list: the number of items in the product. */
  static final int COUNTER = 1;

  private final Storage storage;
  private final Products products;
  private final Id product;

  Stock(Storage storage, Id product) {
    this.storage = storage;
    this.products = new Products(storage);
    this.product = product;
  }

  RankedList list() {
    return storage.list(ItemChunk.list(product), ItemChunk.LEAF_SIZE);
  }

  /**
   * Returns the writes of a change of the list.
   *
   * @param added the number of items that it adds, or removes if negative
   */
  List<Write> writes(ListChange change, long added) {
    change.head().set(ProductItem.ID, ProductItem.id(product));
    List<Write> writes = change.writes();
    writes.add(Write.update(ProductItem.existing(product).add(ProductItem.STOCK, added)));
    return writes;
  }

  /**
   * Makes an attempt until no other writer was faster.
   *
   * @throws Problem.NotFound when another writer deleted the product
   */
  <T> T retry(Supplier<T> attempt) {
    return storage
        .retry()
        .run(
            () -> {
              try {
                return attempt.get();
              } catch (WriteConflict conflict) {
                products.get(product);
                throw conflict;
              }
            });
  }
}
