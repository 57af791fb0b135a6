package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Ratings;
import dev.stall.catalogue.Store;
import dev.stall.catalogue.StoreProfile;
import dev.stall.catalogue.Storefront;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.item.StoreItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The stores of all sellers. */
public final class Stores {

  private static final String NEXT = "next";

  private final Storage storage;
  private final Table table;
  private final Products products;

  /** Creates the stores of a storage. */
  public Stores(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
    this.products = new Products(storage);
  }

  /** Reads one item, which need not exist, so that the first real call finds everything loaded. */
  public void prime() {
    table.get(StoreItem.numbers());
  }

  /**
   * Creates a store.
   *
   * @throws Problem.Conflict when another store has the slug
   */
  public Store create(String slug, StoreProfile profile) {
    requireFree(slug);
    int number =
        storage
            .retry()
            .run(() -> table.update(new ItemUpdate(StoreItem.numbers()).add(NEXT, 1)))
            .integer(NEXT);
    Id id = new Id(number, Kind.STORE, 0, storage.random().nextLong());
    Store store = new Store(id, slug, storage.now(), profile, Ratings.NONE);
    return storage
        .retry()
        .run(
            () -> {
              requireFree(slug);
              table.transact(
                  List.of(
                      Write.create(StoreItem.key(number), StoreItem.of(store)),
                      Write.create(
                          StoreItem.slugKey(slug),
                          new AttributesBuilder().with(StoreItem.ID, id.toString()).build())));
              return store;
            });
  }

  /**
   * Returns the store.
   *
   * @throws Problem.NotFound when none of exactly that id exists
   */
  public Store get(Id id) {
    return table
        .get(StoreItem.key(id.store()))
        .map(StoreItem::read)
        .filter(store -> store.id().equals(id))
        .orElseThrow(() -> new Problem.NotFound("store"));
  }

  /**
   * Changes a store's slug and profile.
   *
   * @param change gets the store as it is and returns it as it is to be
   * @throws Problem.NotFound when none of exactly that id exists
   * @throws Problem.Conflict when another store has the new slug
   */
  public Store update(Id id, UnaryOperator<Store> change) {
    return storage
        .retry()
        .run(
            () -> {
              Attributes item =
                  table
                      .get(StoreItem.key(id.store()))
                      .orElseThrow(() -> new Problem.NotFound("store"));
              Store before = StoreItem.read(item);
              if (!before.id().equals(id)) {
                throw new Problem.NotFound("store");
              }
              Store after = change.apply(before);
              List<Write> writes = new ArrayList<>(slugChange(before, after));
              ItemUpdate update =
                  StoreItem.existing(id.store())
                      .require(StoreItem.REVISION, Value.number(item.number(StoreItem.REVISION)))
                      .add(StoreItem.REVISION, 1)
                      .set(StoreItem.SLUG, Value.text(after.slug()));
              writes.add(Write.update(StoreItem.write(before.profile(), after.profile(), update)));
              table.transact(writes);
              return after;
            });
  }

  private List<Write> slugChange(Store before, Store after) {
    if (before.slug().equals(after.slug())) {
      return List.of();
    }
    requireFree(after.slug());
    String id = after.id().toString();
    return List.of(
        Write.create(
            StoreItem.slugKey(after.slug()),
            new AttributesBuilder().with(StoreItem.ID, id).build()),
        Write.delete(StoreItem.slugKey(before.slug()), StoreItem.ID, Value.text(id)));
  }

  private void requireFree(String slug) {
    if (table.get(StoreItem.slugKey(slug)).isPresent()) {
      throw new Problem.Conflict("Another store has the slug \"" + slug + "\".");
    }
  }

  /**
   * Returns the store of that number.
   *
   * @throws Problem.NotFound when there is none
   */
  public Store numbered(int number) {
    return table
        .get(StoreItem.key(number))
        .map(StoreItem::read)
        .orElseThrow(() -> new Problem.NotFound("store"));
  }

  /**
   * Returns a store as the public sees it.
   *
   * @throws Problem.NotFound when none of that number exists
   */
  public Storefront front(int number) {
    Store store = numbered(number);
    Optional<Product> featured =
        store
            .profile()
            .featured()
            .flatMap(products::find)
            .filter(product -> product.details().visibility().listed());
    return new Storefront(store, featured);
  }
}
