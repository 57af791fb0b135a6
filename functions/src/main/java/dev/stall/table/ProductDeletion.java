package dev.stall.table;

import dev.stall.catalogue.Extent;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Deletes a product with all that is in it, and takes it out of every group. */
public final class ProductDeletion {

  /** How many groups a product leaves in the one transaction that deletes it. */
  private static final int GROUPS_AT_ONCE = 20;

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
   * @throws Refusal.NotFound when there is none of exactly that id, or it is in the trash
   */
  public Product delete(Id id) {
    Product deleted = table.contend(() -> attempt(Reference.to(id), this::removal));
    new Leftovers(table).removeSome(id);
    return deleted;
  }

  /**
   * Puts the product into the trash, with all that is in it, and returns it as it is then.
   *
   * @param expected when it must have been changed last, if that matters
   * @throws Refusal.NotFound when there is none, or it is in the trash
   * @throws Refusal.Conflict when it was changed at another time than expected
   */
  public Product trash(Reference reference, Optional<Instant> expected) {
    Id id =
        table
            .contend(
                () ->
                    attempt(
                        reference,
                        product -> {
                          Products.requireUnchanged(product, expected);
                          return disposal(product);
                        }))
            .id();
    Product trashed =
        products
            .find(Reference.to(id), Extent.TRASHED)
            .orElseThrow(() -> new Refusal.NotFound("product"));
    StoreList list = StoreList.products(table, id.store());
    list.settle(list.index(), List.of(Products.sortKey(trashed)));
    return trashed;
  }

  private Product attempt(
      Reference reference, Function<Product, List<TransactWriteItem>> departure) {
    Product product = products.get(reference);
    List<TransactWriteItem> writes = new ArrayList<>(departure.apply(product));
    Memberships memberships =
        table
            .get(Memberships.none(product.id()).key())
            .map(Memberships::of)
            .orElseGet(() -> Memberships.none(product.id()));
    List<Attributes> groups = groups(reference.store(), memberships);
    for (Attributes group :
        groups.subList(Math.min(GROUPS_AT_ONCE, groups.size()), groups.size())) {
      leave(GroupItem.read(group).id(), product.id());
    }
    if (groups.size() > GROUPS_AT_ONCE) {
      return attempt(reference, departure);
    }
    writes.add(table.write(memberships.end(table.now().plus(GONE))));
    for (Attributes group : groups) {
      writes.addAll(members.removal(group, GroupItem.read(group).id(), List.of(memberships)));
    }
    table.transact(writes);
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

  private List<TransactWriteItem> removal(Product product) {
    Id id = product.id();
    StoreList list = StoreList.products(table, id.store());
    List<TransactWriteItem> writes =
        list.change(list.index()).remove(Products.sortKey(product)).writes();
    writes.add(
        table.deletion(Key.product(id), ProductItem.POSITION, Values.number(product.position())));
    writes.add(table.creation(Key.leftovers(id), Attributes.none()));
    writes.add(table.removal(Key.productSlug(id.store(), product.slug())));
    writes.add(table.removal(Key.head(Key.itemList(id))));
    writes.add(table.removal(Key.head(Key.reviewList(id))));
    return writes;
  }

  private List<TransactWriteItem> disposal(Product product) {
    StoreList list = StoreList.products(table, product.id().store());
    Instant now = table.now();
    ListChange change =
        list.change(list.index())
            .remove(Products.sortKey(product))
            .insert(SortKey.trashed(now, product.id().number()));
    change.head().add(StoreList.TRASHED, 1);
    List<TransactWriteItem> writes = change.writes();
    writes.add(
        table.write(
            Products.existing(product.id())
                .require(ProductItem.POSITION, Values.number(product.position()))
                .require(ProductItem.UPDATED, Values.time(product.updated()))
                .set(ProductItem.UPDATED, Values.time(now))
                .set(ProductItem.DELETED, Values.time(now))));
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
