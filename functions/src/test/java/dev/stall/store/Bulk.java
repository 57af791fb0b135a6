package dev.stall.store;

import dev.stall.catalogue.Delivery;
import dev.stall.catalogue.GroupDetails;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.NewGroup;
import dev.stall.catalogue.NewProduct;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.SaleRules;
import dev.stall.catalogue.Visibility;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.item.ProductItem;
import dev.stall.item.SlugItem;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.ListIndex;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills a store faster than one call per product would, through the same lists. */
final class Bulk {

  private static final int AT_ONCE = 30;

  private Bulk() {}

  static ProductDetails details(String name, int descriptionLength) {
    return new ProductDetails(
        name,
        Optional.of("d".repeat(descriptionLength)),
        Optional.of(new BigDecimal("12.50")),
        Visibility.PUBLIC,
        List.of("tag"),
        List.of(),
        new SaleRules(1, SaleRules.NO_MAXIMUM, false, false, List.of()),
        new Delivery(Optional.empty(), false, Optional.empty()),
        false);
  }

  static NewProduct product(String name, int descriptionLength) {
    return NewProduct.of(details(name, descriptionLength));
  }

  static NewGroup group(String name) {
    return new NewGroup(GroupDetails.named(name), Optional.empty());
  }

  /** Makes so many products at the end of a store's list and returns their ids in order. */
  static List<Id> products(Storage storage, int store, int count, int descriptionLength) {
    List<Id> ids = new ArrayList<>();
    while (ids.size() < count) {
      StoreList list = StoreList.products(storage, store);
      ListIndex index = list.indexForAppending();
      int number = PositionList.nextNumber(index);
      int position = PositionList.positionAtEnd(index);
      ListChange change = list.change(index);
      List<Write> products = new ArrayList<>();
      List<Write> slugs = new ArrayList<>();
      int size = Math.min(AT_ONCE, count - ids.size());
      for (int i = 0; i < size; i++) {
        Instant now = storage.now();
        String slug = "product-" + (number + i);
        Id id = new Id(store, Kind.PRODUCT, number + i, storage.random().nextLong());
        Attributes product =
            ProductItem.of(
                id, slug, now, position + i, details("Product " + (number + i), descriptionLength));
        change.insert(ProductItem.sortKey(ProductItem.read(product)));
        products.add(Write.create(ProductItem.key(id), product));
        ids.add(id);
        slugs.add(Write.create(SlugItem.key(store, slug), Attributes.none()));
      }
      change.head().set("next", Value.number(number + (long) size));
      List<Write> writes = change.writes();
      writes.addAll(products);
      writes.addAll(slugs);
      storage.table().transact(writes);
    }
    return ids;
  }
}
