package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.TrashFilter;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.item.CleanupItem;
import dev.stall.item.ItemChunk;
import dev.stall.item.ProductItem;
import dev.stall.item.ReviewItem;
import dev.stall.item.SlugItem;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.WriteBudget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Deletes a product with all that belongs to it, and takes it out of every group. */
public final class ProductDeletion {

  /** The product, the note for the cleanup, the slug, and the heads of its items and reviews. */
  private static final int DELETED_ITEMS = 5;

  /** The writes of a deletion besides those of groups; putting into the trash takes fewer. */
  private static final int DELETION =
      WriteBudget.HEAD + WriteBudget.REMOVAL + DELETED_ITEMS + ProductDeparture.MEMBERSHIPS;

  /** The groups that a product leaves in the transaction that deletes it. */
  static final int GROUPS_AT_ONCE = WriteBudget.steps(ProductDeparture.WRITES_PER_GROUP, DELETION);

  private final Storage storage;
  private final Products products;
  private final ProductDeparture departure;
  private final CleanupQueue cleanup;

  /** Creates the deletion of a storage's products. */
  public ProductDeletion(Storage storage) {
    this.storage = storage;
    this.products = new Products(storage);
    this.departure = new ProductDeparture(storage, GROUPS_AT_ONCE);
    this.cleanup = new CleanupQueue(storage);
  }

  /**
   * Deletes the product and returns it as it was.
   *
   * @throws Problem.NotFound when none of exactly that id exists, or it is in the trash
   */
  public Product delete(Id id) {
    Product deleted = storage.retry().run(() -> attempt(Reference.to(id), this::deletion));
    cleanup.removeSome(id);
    return deleted;
  }

  /**
   * Puts the product into the trash, with all that belongs to it, and returns it as it is then.
   *
   * @param expected the time at which it must have been updated last, if that matters
   * @throws Problem.NotFound when it does not exist, or is in the trash
   * @throws Problem.Conflict when it was updated at another time than expected
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
                          expected.ifPresent(product::requireUpdatedAt);
                          return disposal(product);
                        }))
            .id();
    Product trashed =
        products
            .find(Reference.to(id), TrashFilter.TRASHED)
            .orElseThrow(() -> new Problem.NotFound("product"));
    StoreList list = StoreList.products(storage, id.store());
    list.splitLeaves(list.index(), List.of(ProductItem.sortKey(trashed)));
    return trashed;
  }

  private Product attempt(Reference reference, Function<Product, List<Write>> others) {
    Product product = products.get(reference);
    List<Write> writes = departure.writes(product.id());
    writes.addAll(others.apply(product));
    storage.table().transact(writes);
    return product;
  }

  private List<Write> deletion(Product product) {
    Id id = product.id();
    StoreList list = StoreList.products(storage, id.store());
    List<Write> writes = list.change(list.index()).remove(ProductItem.sortKey(product)).writes();
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
            .remove(ProductItem.sortKey(product))
            .insert(SortKey.trashed(now, product.id().number()));
    change.head().add(StoreList.TRASHED, 1);
    List<Write> writes = change.writes();
    writes.add(
        Write.update(
            ProductItem.changed(product.id(), now)
                .require(ProductItem.POSITION, Value.number(product.position()))
                .require(ProductItem.UPDATED, Value.time(product.updated()))
                .set(ProductItem.DELETED, Value.time(now))));
    return writes;
  }
}
