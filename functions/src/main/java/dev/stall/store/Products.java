package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.NewProduct;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.TrashFilter;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Write;
import dev.stall.item.ProductChanges;
import dev.stall.item.ProductItem;
import dev.stall.ranked.ListIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The products of all stores, each by its id or number. {@link ProductList} has those of one. */
public final class Products {

  private final Storage storage;
  private final Table table;

  /** Creates the products of a storage. */
  public Products(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
  }

  /**
   * Creates a product, at the end of the store's list unless it names a position.
   *
   * @throws Problem.Conflict when it is to be at the end and the last position is taken
   */
  public Product create(int store, NewProduct product) {
    StoreList list = StoreList.products(storage, store);
    Slugs slugs = new Slugs(storage, store, product.details().name());
    return storage.retry().run(() -> create(store, product, list, slugs));
  }

  private Product create(int store, NewProduct product, StoreList list, Slugs slugs) {
    ListIndex index = list.indexForAppending();
    Slugs.Taken slug = slugs.take();
    int number = PositionList.nextNumber(index);
    Id id = new Id(store, Kind.PRODUCT, number, storage.random().nextLong());
    int position =
        ProductChanges.position(product.more()).orElseGet(() -> PositionList.positionAtEnd(index));
    Attributes item =
        new ProductChanges(product.more())
            .applied(ProductItem.of(id, slug.slug(), storage.now(), position, product.details()));
    Product created = ProductItem.read(item);
    String sortKey = ProductItem.sortKey(created);
    List<Write> writes = list.insertNumbered(index, sortKey).writes();
    writes.add(Write.create(ProductItem.key(id), item));
    writes.addAll(slug.writes());
    table.transact(writes);
    list.splitLeaves(index, List.of(sortKey));
    return created;
  }

  /** Returns the product, if one of exactly that id exists and is not in the trash. */
  public Optional<Product> find(Id id) {
    return id.kind() == Kind.PRODUCT ? find(Reference.to(id)) : Optional.empty();
  }

  /** Returns the product, if it exists and is not in the trash. */
  public Optional<Product> find(Reference product) {
    return find(product, TrashFilter.LIVE);
  }

  /** Returns the product, if it exists and the filter includes it. */
  public Optional<Product> find(Reference product, TrashFilter filter) {
    return table
        .get(ProductItem.key(product))
        .map(ProductItem::read)
        .filter(found -> product.names(found.id()))
        .filter(found -> filter.includes(found.deleted().isPresent()));
  }

  /**
   * Returns the product.
   *
   * @throws Problem.NotFound when none of exactly that id exists, or it is in the trash
   */
  public Product get(Id id) {
    return find(id).orElseThrow(() -> new Problem.NotFound("product"));
  }

  /**
   * Returns the product.
   *
   * @throws Problem.NotFound when it does not exist, or is in the trash
   */
  public Product get(Reference product) {
    return find(product).orElseThrow(() -> new Problem.NotFound("product"));
  }

  /** Returns those products that exist under exactly these ids, in the trash or not. */
  public List<Product> findAll(Collection<Id> ids) {
    List<Key> keys = ids.stream().map(ProductItem::key).toList();
    return table.getAll(Set.copyOf(keys)).values().stream()
        .map(ProductItem::read)
        .filter(product -> ids.contains(product.id()))
        .toList();
  }

  /** Returns those of the products that exist and are not in the trash. */
  List<Product> findAll(List<Reference> references) {
    Map<Key, Attributes> items = table.getAll(references.stream().map(ProductItem::key).toList());
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
   * Refuses products of which some do not exist.
   *
   * @throws Problem.Missing when some do not exist, or are in the trash
   */
  public void requireAll(List<Reference> references) {
    Set<Integer> found = new HashSet<>();
    findAll(references).forEach(product -> found.add(product.id().number()));
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < references.size(); i++) {
      if (!found.contains(references.get(i).number())) {
        missing.add(i);
      }
    }
    if (!missing.isEmpty()) {
      throw new Problem.Missing(missing);
    }
  }
}
