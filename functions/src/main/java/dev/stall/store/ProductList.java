package dev.stall.store;

import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.TrashFilter;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.item.ProductItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The products of a store in the order of its list. */
public final class ProductList {

  private static final int BATCH = 100;

  private final Storage storage;

  /** Creates the lists of products of a storage. */
  public ProductList(Storage storage) {
    this.storage = storage;
  }

  /** Returns a page of the store's products that are not in the trash. */
  public Page<Product> page(int store, PageRequest page) {
    return page(store, TrashFilter.LIVE, page);
  }

  /** Returns a page of those of the store's products that the filter includes. */
  public Page<Product> page(int store, TrashFilter filter, PageRequest page) {
    Page<Integer> numbers = StoreList.products(storage, store).page(filter, page);
    return new Page<>(numbered(store, numbers.entries(), filter), numbers.total());
  }

  /** Passes all of the store's products that are not in the trash, a batch at a time. */
  public void each(int store, Consumer<List<Product>> action) {
    StoreList.products(storage, store)
        .each(BATCH, numbers -> action.accept(numbered(store, numbers, TrashFilter.LIVE)));
  }

  /**
   * Returns the products of several numbers in their order. Those that do not exist or that the
   * filter does not include are left out, since they may have changed after a list was read.
   */
  List<Product> numbered(int store, Collection<Integer> numbers, TrashFilter filter) {
    List<Key> keys = new ArrayList<>();
    for (int number : numbers) {
      keys.add(ProductItem.key(store, number));
    }
    Map<Key, Attributes> items = storage.table().getAll(keys);
    List<Product> products = new ArrayList<>();
    for (Key key : keys) {
      Optional.ofNullable(items.get(key))
          .map(ProductItem::read)
          .filter(product -> filter.includes(product.deleted().isPresent()))
          .ifPresent(products::add);
    }
    return products;
  }
}
