package dev.stall.table;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Deletes a product with all that is in it, and takes it out of every group. */
public final class ProductDeletion {

  /** How many groups a product leaves in the one transaction that deletes it. */
  private static final int GROUPS_AT_ONCE = 30;

  /** For how long a deleted product is kept from joining groups: longer than any request runs. */
  private static final Duration GONE = Duration.ofDays(1);

  private final Table table;
  private final Products products;
  private final Members members;

  /** Deletions in that table. */
  public ProductDeletion(Table table) {
    this.table = table;
    this.products = new Products(table);
    this.members = new Members(table);
  }

  /**
   * Deletes the product and returns it as it was.
   *
   * @throws Refusal.NotFound when there is none of exactly that id
   */
  public Product delete(Id id) {
    Product deleted = table.contend(() -> attempt(id));
    new Leftovers(table).removeSome(id);
    return deleted;
  }

  private Product attempt(Id id) {
    Product product = products.get(id);
    Memberships memberships =
        table
            .get(Memberships.none(id).key())
            .map(Memberships::of)
            .orElseGet(() -> Memberships.none(id));
    List<Attributes> groups = groups(id.store(), memberships);
    for (Attributes group :
        groups.subList(Math.min(GROUPS_AT_ONCE, groups.size()), groups.size())) {
      leave(GroupItem.read(group).id(), id);
    }
    if (groups.size() > GROUPS_AT_ONCE) {
      return attempt(id);
    }
    table.transact(writes(product, memberships, groups));
    return product;
  }

  private void leave(Id group, Id product) {
    try {
      members.remove(group, product);
    } catch (Refusal.NotFound gone) {
      // The group was deleted, or the product taken out, meanwhile: it is no member any more.
      return;
    }
  }

  private List<TransactWriteItem> writes(
      Product product, Memberships memberships, List<Attributes> groups) {
    Id id = product.id();
    StoreList list = StoreList.products(table, id.store());
    List<TransactWriteItem> writes =
        list.change(list.index()).remove(Products.sortKey(product)).writes();
    writes.add(
        table.deletion(Key.product(id), ProductItem.POSITION, Values.number(product.position())));
    writes.add(table.creation(Key.leftovers(id), Attributes.none()));
    writes.add(table.write(memberships.end(table.now().plus(GONE))));
    writes.add(table.removal(Key.head(Key.itemList(id))));
    writes.add(table.removal(Key.head(Key.reviewList(id))));
    for (Attributes group : groups) {
      writes.addAll(members.removal(group, GroupItem.read(group).id(), memberships));
    }
    return writes;
  }

  /** Returns those groups of the product that there still are. */
  private List<Attributes> groups(int store, Memberships memberships) {
    List<Key> keys = new ArrayList<>();
    for (int group : memberships.sortKeys().keySet()) {
      keys.add(Key.group(store, group));
    }
    Map<Key, Attributes> items = table.getAll(keys);
    List<Attributes> groups = new ArrayList<>();
    for (Key key : keys) {
      Optional.ofNullable(items.get(key)).ifPresent(groups::add);
    }
    return groups;
  }
}
