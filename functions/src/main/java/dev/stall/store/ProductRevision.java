package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductChange;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Reference;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.DetailsAttributes;
import dev.stall.item.ProductChanges;
import dev.stall.item.ProductItem;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListIndex;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Changes what sellers say of their products. */
public final class ProductRevision {

  private final Storage storage;
  private final Products products;

  /** Creates the revision of a storage's products. */
  public ProductRevision(Storage storage) {
    this.storage = storage;
    this.products = new Products(storage);
  }

  /** A product before and after its revision. */
  public record Revised(Product before, Product after) {}

  /**
   * Replaces the details of a product.
   *
   * @throws Problem.NotFound when none of exactly that id exists
   */
  public void update(Id id, ProductDetails details) {
    ItemUpdate update = DetailsAttributes.write(details, ProductItem.changed(id, storage.now()));
    storage
        .retry()
        .run(
            () -> {
              try {
                return storage.table().update(update);
              } catch (WriteConflict.ConditionFailed gone) {
                throw new Problem.NotFound("product");
              }
            });
  }

  /**
   * Changes a product, however it is, and returns it as it is then.
   *
   * @throws Problem.NotFound when it does not exist
   */
  public Product change(Reference product, List<ProductChange> changes) {
    return storage
        .retry()
        .run(
            () -> {
              try {
                return attempt(product, ProductItem.existing(product), changes, storage.now());
              } catch (WriteConflict.ConditionFailed failed) {
                products.get(product);
                throw failed;
              }
            });
  }

  /**
   * Changes a product depending on how it is. Any other change that is made meanwhile is taken into
   * account.
   *
   * @param decide gets the product and returns its changes, or that nothing is to be written
   * @throws Problem.NotFound when it does not exist
   */
  public Revised revise(
      Reference reference, Function<Product, Optional<List<ProductChange>>> decide) {
    Map<Instant, Product> tried = new HashMap<>();
    return storage
        .retry()
        .run(
            () -> {
              Product product = products.get(reference);
              if (tried.containsKey(product.updated())) {
                // It was written by an attempt whose answer never came.
                return new Revised(tried.get(product.updated()), product);
              }
              Optional<List<ProductChange>> changes = decide.apply(product);
              if (changes.isEmpty()) {
                return new Revised(product, product);
              }
              Instant now = storage.now();
              tried.put(now, product);
              ItemUpdate update =
                  ProductItem.existing(reference)
                      .require(ProductItem.UPDATED, Value.time(product.updated()));
              return new Revised(product, attempt(reference, update, changes.get(), now));
            });
  }

  private Product attempt(
      Reference product, ItemUpdate update, List<ProductChange> changes, Instant now) {
    new ProductChanges(changes).into(update);
    update.set(ProductItem.UPDATED, Value.time(now));
    Optional<Integer> position = ProductChanges.position(changes);
    return position.isPresent()
        ? move(product, position.get(), update)
        : ProductItem.read(storage.table().update(update));
  }

  private Product move(Reference reference, int position, ItemUpdate update) {
    StoreList list = StoreList.products(storage, reference.store());
    ListIndex index = list.index();
    Product product = products.get(reference);
    String to = SortKey.of(position, product.created(), product.id().number());
    update
        .require(ProductItem.POSITION, Value.number(product.position()))
        .set(ProductItem.POSITION, Value.number(position));
    list.relocate(index, ProductItem.sortKey(product), to, update);
    return products.get(reference);
  }
}
