package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.NewProduct;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.TrashFilter;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Write;
import dev.stall.item.ProductChanges;
import dev.stall.item.ProductItem;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A store's products, in the order of its list. */
public final class Products {

  private static final int BATCH = 100;

  private final Storage storage;
  private final Table table;

  /** Products in that table. */
  public Products(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
  }

  /**
   * Makes a product, at the end of the store's list unless it names a position.
   *
   * @throws Problem.Conflict when it is to stand at the end and the last position is taken
   */
  public Product create(int store, NewProduct product) {
    StoreList list = StoreList.products(storage, store);
    Slugs slugs = new Slugs(storage, store, product.details().name());
    return storage
        .retry()
        .run(
            () -> {
              ListIndex index = list.indexForAppending();
              Slugs.Taken slug = slugs.take();
              Id id =
                  new Id(
                      store,
                      Kind.PRODUCT,
                      PositionList.nextNumber(index),
                      storage.random().nextLong());
              int position =
                  ProductChanges.position(product.more())
                      .orElseGet(() -> PositionList.positionAtEnd(index));
              Attributes item =
                  ProductItem.of(id, slug.slug(), storage.now(), position, product.details());
              new ProductChanges(product.more()).into(item);
              Product made = ProductItem.read(item);
              String sortKey = sortKey(made);
              List<Write> writes = list.insertNumbered(index, sortKey).writes();
              writes.add(Write.create(ProductItem.key(id), item));
              writes.addAll(slug.writes());
              table.transact(writes);
              list.settle(index, List.of(sortKey));
              return made;
            });
  }

  /** Returns the product, if there is one of exactly that id that is not in the trash. */
  public Optional<Product> find(Id id) {
    return id.kind() == Kind.PRODUCT ? find(Reference.to(id)) : Optional.empty();
  }

  /** Returns the product, if there is one that is not in the trash. */
  public Optional<Product> find(Reference product) {
    return find(product, TrashFilter.LIVE);
  }

  /** Returns the product, if there is one to that extent. */
  public Optional<Product> find(Reference product, TrashFilter extent) {
    return table
        .get(ProductItem.key(product))
        .map(ProductItem::read)
        .filter(found -> product.names(found.id()) && within(extent, found));
  }

  private static boolean within(TrashFilter extent, Product product) {
    return switch (extent) {
      case LIVE -> product.deleted().isEmpty();
      case ALL -> true;
      case TRASHED -> product.deleted().isPresent();
    };
  }

  /**
   * Returns the product.
   *
   * @throws Problem.NotFound when there is none of exactly that id, or it is in the trash
   */
  public Product get(Id id) {
    return find(id).orElseThrow(Products::absent);
  }

  /**
   * Returns the product.
   *
   * @throws Problem.NotFound when there is none, or it is in the trash
   */
  public Product get(Reference product) {
    return find(product).orElseThrow(Products::absent);
  }

  static Problem absent() {
    return new Problem.NotFound("product");
  }

  /** Returns those of the products that there are under exactly these ids, in the trash or not. */
  public List<Product> findAll(Collection<Id> ids) {
    List<Key> keys = new ArrayList<>();
    for (Id id : ids) {
      keys.add(ProductItem.key(id));
    }
    return table.getAll(Set.copyOf(keys)).values().stream()
        .map(ProductItem::read)
        .filter(product -> ids.contains(product.id()))
        .toList();
  }

  /** Returns those of the products that there are and that are not in the trash. */
  List<Product> findAll(List<Reference> references) {
    List<Key> keys = new ArrayList<>();
    for (Reference reference : references) {
      keys.add(ProductItem.key(reference));
    }
    Map<Key, Attributes> items = table.getAll(keys);
    List<Product> products = new ArrayList<>();
    for (Reference reference : references) {
      Optional.ofNullable(items.get(ProductItem.key(reference)))
          .map(ProductItem::read)
          .filter(found -> found.deleted().isEmpty() && reference.names(found.id()))
          .ifPresent(products::add);
    }
    return products;
  }

  /**
   * Refuses products of which some are not there.
   *
   * @param unknown tells of those that there are not, or that are in the trash, by their places
   *     from 0
   */
  public void requireAll(List<Reference> references, Function<List<Integer>, Problem> unknown) {
    Set<Integer> found = new HashSet<>();
    for (Product product : findAll(references)) {
      found.add(product.id().number());
    }
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < references.size(); i++) {
      if (!found.contains(references.get(i).number())) {
        missing.add(i);
      }
    }
    if (!missing.isEmpty()) {
      throw unknown.apply(missing);
    }
  }

  /** Returns a page of the store's products, in the order of its list. */
  public Page<Product> page(int store, PageRequest page) {
    return page(store, TrashFilter.LIVE, page);
  }

  /** Returns a page of so many of the store's products, in the order of its list. */
  public Page<Product> page(int store, TrashFilter extent, PageRequest page) {
    Page<Integer> numbers = StoreList.products(storage, store).page(extent, page);
    return new Page<>(numbered(store, numbers.entries(), extent), numbers.total());
  }

  /** Hands over all of the store's products in the order of its list, some at a time. */
  public void each(int store, Consumer<List<Product>> taker) {
    StoreList.products(storage, store)
        .each(BATCH, numbers -> taker.accept(numbered(store, numbers, TrashFilter.LIVE)));
  }

  /**
   * Returns the products of those numbers in their order, leaving out the ones there are not to
   * that extent: what a list said of them may just have changed.
   */
  List<Product> numbered(int store, Collection<Integer> numbers, TrashFilter extent) {
    List<Key> keys = new ArrayList<>();
    for (int number : numbers) {
      keys.add(ProductItem.key(store, number));
    }
    Map<Key, Attributes> items = table.getAll(keys);
    List<Product> products = new ArrayList<>();
    for (Key key : keys) {
      Optional.ofNullable(items.get(key))
          .map(ProductItem::read)
          .filter(product -> within(extent, product))
          .ifPresent(products::add);
    }
    return products;
  }

  /**
   * Refuses a change of what was changed since.
   *
   * @throws Problem.Conflict when the product was changed at another time than expected
   */
  static void requireUnchanged(Product product, Optional<Instant> expected) {
    if (expected.isPresent() && !expected.get().equals(product.updated())) {
      throw new Problem.Conflict("The product was changed since; look at it again.");
    }
  }

  /** An update of a product that there is under exactly that id and not in the trash. */
  static ItemUpdate existing(Id id) {
    return existing(Reference.to(id));
  }

  /** An update of a product that there is and not in the trash. */
  static ItemUpdate existing(Reference product) {
    ItemUpdate update = new ItemUpdate(ProductItem.key(product)).requireAbsent(ProductItem.DELETED);
    product
        .id()
        .ifPresentOrElse(
            id -> update.require(ProductItem.ID, ProductItem.id(id)),
            () -> update.requirePresent(ProductItem.ID));
    return update;
  }

  static String sortKey(Product product) {
    int number = product.id().number();
    return product
        .deleted()
        .map(deleted -> SortKey.trashed(deleted, number))
        .orElseGet(() -> SortKey.of(product.position(), product.created(), number));
  }
}
