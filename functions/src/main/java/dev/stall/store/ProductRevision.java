package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductChange;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Reference;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.ProductChanges;
import dev.stall.item.ProductItem;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListIndex;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Changes what sellers say of their products. */
public final class ProductRevision {

  /** For how many payment methods a product may have a fee. */
  public static final int MAX_FEES = 50;

  private final Storage storage;
  private final Table table;
  private final Products products;

  /** Changes of products in that table. */
  public ProductRevision(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
    this.products = new Products(storage);
  }

  /**
   * Puts new details in the place of a product's old ones.
   *
   * @throws Problem.NotFound when there is none of exactly that id
   */
  public void update(Id id, ProductDetails details) {
    ItemUpdate update = ProductItem.write(details, Products.existing(id));
    update.set(ProductItem.UPDATED, Value.time(storage.now()));
    write(update, Products::absent);
  }

  /**
   * Changes a product, however it is, and returns it as it is then.
   *
   * @throws Problem.NotFound when there is none
   */
  public Product change(Reference product, List<ProductChange> changes) {
    return storage
        .retry()
        .run(
            () -> {
              try {
                return attempt(product, Optional.empty(), changes, storage.now());
              } catch (WriteConflict.ConditionFailed failed) {
                products.get(product);
                throw failed;
              }
            });
  }

  /**
   * Changes a product depending on how it is, and returns it as it is then. Whatever else changes
   * it meanwhile is looked at before.
   *
   * @param changes gets the product and returns what is to change, or that nothing is to be written
   * @throws Problem.NotFound when there is none
   */
  public Product change(
      Reference reference, Function<Product, Optional<List<ProductChange>>> changes) {
    Set<Instant> tried = new HashSet<>();
    return storage
        .retry()
        .run(
            () -> {
              Product product = products.get(reference);
              if (tried.contains(product.updated())) {
                // It was written by an attempt whose answer never came.
                return product;
              }
              Optional<List<ProductChange>> wanted = changes.apply(product);
              if (wanted.isEmpty()) {
                return product;
              }
              Instant now = storage.now();
              tried.add(now);
              return attempt(reference, Optional.of(product.updated()), wanted.get(), now);
            });
  }

  private Product attempt(
      Reference product, Optional<Instant> seen, List<ProductChange> changes, Instant now) {
    ItemUpdate update = Products.existing(product);
    seen.ifPresent(time -> update.require(ProductItem.UPDATED, Value.time(time)));
    new ProductChanges(changes).into(update);
    update.set(ProductItem.UPDATED, Value.time(now));
    Optional<Integer> position = ProductChanges.position(changes);
    return position.isPresent()
        ? move(product, position.get(), update)
        : ProductItem.read(table.update(update));
  }

  private Product move(Reference reference, int position, ItemUpdate update) {
    StoreList list = StoreList.products(storage, reference.store());
    ListIndex index = list.index();
    Product product = products.get(reference);
    String to = SortKey.of(position, product.created(), product.id().number());
    update
        .require(ProductItem.POSITION, Value.number(product.position()))
        .set(ProductItem.POSITION, Value.number(position));
    list.relocate(index, Products.sortKey(product), to, update);
    return products.get(reference);
  }

  /**
   * Sets the percentage that a payment method costs on top, or takes it away.
   *
   * @throws Problem.NotFound when there is no product of exactly that id
   * @throws Problem.Invalid when the product has {@value #MAX_FEES} fees already
   */
  public void setFee(Id id, String paymentMethod, Optional<BigDecimal> percentage) {
    String path = ProductItem.FEES + "." + paymentMethod;
    ItemUpdate update = Products.existing(id).set(ProductItem.UPDATED, Value.time(storage.now()));
    percentage.ifPresentOrElse(
        fee ->
            update
                .set(path, Value.number(fee))
                .requireRoom(ProductItem.FEES, paymentMethod, MAX_FEES),
        () -> update.remove(path));
    write(
        update,
        () -> {
          products.get(id);
          return new Problem.Invalid(
              "paymentMethod", "is one too many: a product has fees for at most " + MAX_FEES);
        });
  }

  private Attributes write(ItemUpdate update, Supplier<Problem> problem) {
    return storage
        .retry()
        .run(
            () -> {
              try {
                return table.update(update);
              } catch (WriteConflict.ConditionFailed failed) {
                throw problem.get();
              }
            });
  }
}
