package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.TrashFilter;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.item.CleanupItem;
import dev.stall.item.GroupItem;
import dev.stall.item.ItemChunk;
import dev.stall.item.Memberships;
import dev.stall.item.ProductItem;
import dev.stall.item.ReviewItem;
import dev.stall.item.SlugItem;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Deletes a product with all that is in it, and takes it out of every group. */
public final class ProductDeletion {

  /** How many groups a product leaves in the one transaction that deletes it. */
  private static final int GROUPS_AT_ONCE = 20;

  /** For how long a deleted product is kept from joining groups: longer than any request runs. */
  private static final Duration GONE = Duration.ofDays(1);

  private final Storage storage;
  private final Table table;
  private final Products products;
  private final Members members;

  /** Deletions in that table. */
  public ProductDeletion(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
    this.products = new Products(storage);
    this.members = new Members(storage);
  }

  /**
   * Deletes the product and returns it as it was.
   *
   * @throws Problem.NotFound when there is none of exactly that id, or it is in the trash
   */
  public Product delete(Id id) {
    Product deleted = storage.retry().run(() -> attempt(Reference.to(id), this::removal));
    new CleanupQueue(storage).removeSome(id);
    return deleted;
  }

  /**
   * Puts the product into the trash, with all that is in it, and returns it as it is then.
   *
   * @param expected when it must have been changed last, if that matters
   * @throws Problem.NotFound when there is none, or it is in the trash
   * @throws Problem.Conflict when it was changed at another time than expected
   */
  public Product trash(Reference reference, Optional<Instant> expected) {
    Id id =
        storage
            .retry()
            .run(
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
            .find(Reference.to(id), TrashFilter.TRASHED)
            .orElseThrow(() -> new Problem.NotFound("product"));
    StoreList list = StoreList.products(storage, id.store());
    list.settle(list.index(), List.of(Products.sortKey(trashed)));
    return trashed;
  }

  private Product attempt(Reference reference, Function<Product, List<Write>> departure) {
    Product product = products.get(reference);
    List<Write> writes = new ArrayList<>(departure.apply(product));
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
    writes.add(Write.update(memberships.end(storage.now().plus(GONE))));
    for (Attributes group : groups) {
      writes.addAll(members.removal(group, GroupItem.read(group).id(), List.of(memberships)));
    }
    table.transact(writes);
    return product;
  }

  private void leave(Id group, Id product) {
    try {
      members.remove(group, product);
    } catch (Problem.NotFound gone) {
      // The group was deleted, or the product taken out, meanwhile: it is no member any more.
      return;
    }
  }

  private List<Write> removal(Product product) {
    Id id = product.id();
    StoreList list = StoreList.products(storage, id.store());
    List<Write> writes = list.change(list.index()).remove(Products.sortKey(product)).writes();
    writes.add(
        Write.delete(ProductItem.key(id), ProductItem.POSITION, Value.number(product.position())));
    writes.add(Write.create(CleanupItem.deleted(id), Attributes.none()));
    writes.add(Write.remove(SlugItem.key(id.store(), product.slug())));
    writes.add(Write.remove(Key.head(ItemChunk.list(id))));
    writes.add(Write.remove(Key.head(ReviewItem.list(id))));
    return writes;
  }

  private List<Write> disposal(Product product) {
    StoreList list = StoreList.products(storage, product.id().store());
    Instant now = storage.now();
    ListChange change =
        list.change(list.index())
            .remove(Products.sortKey(product))
            .insert(SortKey.trashed(now, product.id().number()));
    change.head().add(StoreList.TRASHED, 1);
    List<Write> writes = change.writes();
    writes.add(
        Write.update(
            Products.existing(product.id())
                .require(ProductItem.POSITION, Value.number(product.position()))
                .require(ProductItem.UPDATED, Value.time(product.updated()))
                .set(ProductItem.UPDATED, Value.time(now))
                .set(ProductItem.DELETED, Value.time(now))));
    return writes;
  }

  /** Returns those groups of the product that there still are. */
  private List<Attributes> groups(int store, Memberships memberships) {
    List<Key> keys = new ArrayList<>();
    for (int group : memberships.sortKeys().keySet()) {
      keys.add(GroupItem.key(store, group));
    }
    Map<Key, Attributes> items = table.getAll(keys);
    List<Attributes> groups = new ArrayList<>();
    for (Key key : keys) {
      Optional.ofNullable(items.get(key)).ifPresent(groups::add);
    }
    return groups;
  }
}
