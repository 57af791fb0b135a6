package dev.stall.store;

import dev.stall.catalogue.GroupedProduct;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.TrashFilter;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Table;
import dev.stall.item.Memberships;
import dev.stall.item.ProductItem;
import dev.stall.item.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads products together with the groups that they are in. */
public final class GroupedProducts {

  private final Storage storage;
  private final Table table;
  private final MemberList members;

  /** Creates the products of a storage. */
  public GroupedProducts(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
    this.members = new MemberList(storage);
  }

  /**
   * Returns a product with its groups.
   *
   * @throws Problem.NotFound when it does not exist, or is in the trash
   */
  public GroupedProduct get(Reference product) {
    return numbered(product.store(), List.of(product.number())).stream()
        .filter(found -> product.names(found.product().id()))
        .findFirst()
        .orElseThrow(() -> new Problem.NotFound("product"));
  }

  /** Returns a page of the store's products, in the order of its list. */
  public Page<GroupedProduct> page(int store, PageRequest page) {
    Page<Integer> numbers = StoreList.products(storage, store).page(TrashFilter.LIVE, page);
    return new Page<>(numbered(store, numbers.entries()), numbers.total());
  }

  /**
   * Returns a page of a group's members, in the order of their positions there.
   *
   * @throws Problem.NotFound when the group does not exist
   */
  public Page<GroupedProduct> page(Reference group, PageRequest page) {
    Page<String> places = members.places(group, page).sortKeys();
    return new Page<>(numbered(group.store(), SortKey.numbers(places.entries())), places.total());
  }

  private List<GroupedProduct> numbered(int store, List<Integer> numbers) {
    List<Key> keys = new ArrayList<>();
    for (int number : numbers) {
      keys.add(ProductItem.key(store, number));
      keys.add(Memberships.key(store, number));
    }
    Map<Key, Attributes> items = table.getAll(keys);
    List<GroupedProduct> products = new ArrayList<>();
    for (int number : numbers) {
      List<Id> groups =
          Optional.ofNullable(items.get(Memberships.key(store, number)))
              .map(item -> List.copyOf(Memberships.of(item).ids().values()))
              .orElse(List.of());
      Optional.ofNullable(items.get(ProductItem.key(store, number)))
          .map(ProductItem::read)
          .filter(product -> product.deleted().isEmpty())
          .ifPresent(product -> products.add(new GroupedProduct(product, groups)));
    }
    return products;
  }
}
