package dev.stall.table;

import dev.stall.catalogue.Delivery;
import dev.stall.catalogue.GroupDetails;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.NewGroup;
import dev.stall.catalogue.NewProduct;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.SaleRules;
import dev.stall.catalogue.Visibility;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

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
  static List<Id> products(Table table, int store, int count, int descriptionLength) {
    List<Id> ids = new ArrayList<>();
    while (ids.size() < count) {
      StoreList list = StoreList.products(table, store);
      ListIndex index = list.indexForAppending();
      int number = StoreList.nextNumber(index);
      int position = StoreList.positionAtEnd(index);
      ListChange change = list.change(index);
      List<TransactWriteItem> products = new ArrayList<>();
      List<TransactWriteItem> slugs = new ArrayList<>();
      int size = Math.min(AT_ONCE, count - ids.size());
      for (int i = 0; i < size; i++) {
        Instant now = table.now();
        String slug = "product-" + (number + i);
        Id id = new Id(store, Kind.PRODUCT, number + i, table.random().nextLong());
        Attributes product =
            ProductItem.of(
                id, slug, now, position + i, details("Product " + (number + i), descriptionLength));
        change.insert(Products.sortKey(ProductItem.read(product)));
        products.add(table.creation(Key.product(id), product));
        slugs.add(table.creation(Key.productSlug(store, slug), Attributes.none()));
      }
      products.forEach(product -> ids.add(id(product)));
      change.head().set("next", Values.number(number + (long) size));
      List<TransactWriteItem> writes = change.writes();
      writes.addAll(products);
      writes.addAll(slugs);
      table.transact(writes);
    }
    return ids;
  }

  private static Id id(TransactWriteItem product) {
    return Id.parse(product.put().item().get(ProductItem.ID).s()).orElseThrow();
  }
}
