package dev.stall.table;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Ratings;
import dev.stall.catalogue.Refusal;
import dev.stall.catalogue.Store;
import dev.stall.catalogue.StoreProfile;
import dev.stall.catalogue.Storefront;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The stores of all sellers. */
public final class Stores {

  private static final String NEXT = "next";

  private final Table table;
  private final Products products;

  /** Stores in that table. */
  public Stores(Table table) {
    this.table = table;
    this.products = new Products(table);
  }

  /**
   * Makes a store.
   *
   * @throws Refusal.Conflict when another store has the slug
   */
  public Store create(String slug, StoreProfile profile) {
    requireFree(slug);
    int number =
        table
            .contend(() -> table.update(new ItemUpdate(Key.storeNumbers()).add(NEXT, 1)))
            .integer(NEXT);
    Id id = new Id(number, Kind.STORE, 0, table.random().nextLong());
    Store store = new Store(id, slug, table.now(), profile, Ratings.NONE);
    return table.contend(
        () -> {
          requireFree(slug);
          table.transact(
              List.of(
                  table.creation(Key.store(number), StoreItem.of(store)),
                  table.creation(
                      Key.slug(slug), Attributes.none().with(StoreItem.ID, id.toString()))));
          return store;
        });
  }

  /**
   * Returns the store.
   *
   * @throws Refusal.NotFound when there is none of exactly that id
   */
  public Store get(Id id) {
    return table
        .get(Key.store(id.store()))
        .map(StoreItem::read)
        .filter(store -> store.id().equals(id))
        .orElseThrow(() -> new Refusal.NotFound("store"));
  }

  /**
   * Changes a store's slug and profile.
   *
   * @param change gets the store as it is and returns it as it shall be
   * @throws Refusal.NotFound when there is none of exactly that id
   * @throws Refusal.Conflict when another store has the new slug
   */
  public Store update(Id id, UnaryOperator<Store> change) {
    return table.contend(
        () -> {
          Attributes item =
              table.get(Key.store(id.store())).orElseThrow(() -> new Refusal.NotFound("store"));
          Store before = StoreItem.read(item);
          if (!before.id().equals(id)) {
            throw new Refusal.NotFound("store");
          }
          Store after = change.apply(before);
          List<TransactWriteItem> writes = new ArrayList<>(slugChange(before, after));
          ItemUpdate update =
              existing(id.store())
                  .require(StoreItem.REVISION, Values.number(item.number(StoreItem.REVISION)))
                  .add(StoreItem.REVISION, 1)
                  .set(StoreItem.SLUG, Values.text(after.slug()));
          writes.add(table.write(StoreItem.write(before.profile(), after.profile(), update)));
          table.transact(writes);
          return after;
        });
  }

  private List<TransactWriteItem> slugChange(Store before, Store after) {
    if (before.slug().equals(after.slug())) {
      return List.of();
    }
    requireFree(after.slug());
    String id = after.id().toString();
    return List.of(
        table.creation(Key.slug(after.slug()), Attributes.none().with(StoreItem.ID, id)),
        table.deletion(Key.slug(before.slug()), StoreItem.ID, Values.text(id)));
  }

  private void requireFree(String slug) {
    if (table.get(Key.slug(slug)).isPresent()) {
      throw new Refusal.Conflict("Another store has the slug \"" + slug + "\".");
    }
  }

  /** Returns the store of that number as the public sees it. */
  public Storefront front(int number) {
    Store store =
        table
            .get(Key.store(number))
            .map(StoreItem::read)
            .orElseThrow(() -> new Refusal.NotFound("store"));
    Optional<Product> featured =
        store
            .profile()
            .featured()
            .flatMap(products::find)
            .filter(product -> product.details().visibility().listed());
    return new Storefront(store, featured);
  }

  /** An update of a store that there is. */
  static ItemUpdate existing(int number) {
    return new ItemUpdate(Key.store(number)).requirePresent(StoreItem.ID);
  }
}
