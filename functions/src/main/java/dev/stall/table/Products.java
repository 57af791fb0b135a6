package dev.stall.table;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Refusal;
import dev.stall.catalogue.Tally;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A store's products, in the order of its list. */
public final class Products {

  /** For how many payment methods a product may have a fee. */
  public static final int MOST_FEES = 50;

  private static final int BATCH = 100;

  private final Table table;

  /** Products in that table. */
  public Products(Table table) {
    this.table = table;
  }

  /** Makes a product at the end of the store's list. */
  public Product create(int store, ProductDetails details) {
    StoreList list = StoreList.products(table, store);
    return table.contend(
        () -> {
          ListIndex index = list.indexForAppending();
          Product product = draft(store, index, details);
          String sortKey = sortKey(product);
          List<TransactWriteItem> writes = list.insertNumbered(index, sortKey).writes();
          writes.add(table.creation(Key.product(product.id()), ProductItem.of(product)));
          table.transact(writes);
          list.settle(index, List.of(sortKey));
          return product;
        });
  }

  private Product draft(int store, ListIndex index, ProductDetails details) {
    Instant now = table.now();
    Id id = new Id(store, Kind.PRODUCT, StoreList.nextNumber(index), table.random().nextLong());
    int position = StoreList.positionAtEnd(index);
    return new Product(
        id, now, now, position, details, new TreeMap<>(), Tally.NONE, List.of(), Optional.empty());
  }

  /** Returns the product, if there is one of exactly that id. */
  public Optional<Product> find(Id id) {
    return id.kind() == Kind.PRODUCT
        ? table
            .get(Key.product(id))
            .map(ProductItem::read)
            .filter(product -> product.id().equals(id))
        : Optional.empty();
  }

  /**
   * Returns the product.
   *
   * @throws Refusal.NotFound when there is none of exactly that id
   */
  public Product get(Id id) {
    return find(id).orElseThrow(() -> new Refusal.NotFound("product"));
  }

  /** Returns those of the products that there are under exactly these ids. */
  public List<Product> findAll(Collection<Id> ids) {
    List<Key> keys = new ArrayList<>();
    for (Id id : ids) {
      keys.add(Key.product(id));
    }
    return table.getAll(Set.copyOf(keys)).values().stream()
        .map(ProductItem::read)
        .filter(product -> ids.contains(product.id()))
        .toList();
  }

  /** Returns a page of the store's products, in the order of its list. */
  public Page<Product> page(int store, PageRequest page) {
    Page<Integer> numbers = StoreList.products(table, store).page(page);
    return new Page<>(numbered(store, numbers.entries()), numbers.total());
  }

  /** Hands over all of the store's products in the order of its list, some at a time. */
  public void each(int store, Consumer<List<Product>> taker) {
    StoreList.products(table, store).each(BATCH, numbers -> taker.accept(numbered(store, numbers)));
  }

  /** Returns the products of those numbers in their order, leaving out the ones there are not. */
  List<Product> numbered(int store, Collection<Integer> numbers) {
    List<Key> keys = new ArrayList<>();
    for (int number : numbers) {
      keys.add(Key.product(store, number));
    }
    Map<Key, Attributes> items = table.getAll(keys);
    List<Product> products = new ArrayList<>();
    for (Key key : keys) {
      Optional.ofNullable(items.get(key)).map(ProductItem::read).ifPresent(products::add);
    }
    return products;
  }

  /**
   * Puts new details in the place of a product's old ones.
   *
   * @throws Refusal.NotFound when there is none of exactly that id
   */
  public void update(Id id, ProductDetails details) {
    ItemUpdate update = ProductItem.write(details, existing(id));
    update.set(ProductItem.UPDATED, Values.time(table.now()));
    write(update, () -> new Refusal.NotFound("product"));
  }

  /**
   * Sets the percentage that a payment method costs on top, or takes it away.
   *
   * @throws Refusal.NotFound when there is no product of exactly that id
   * @throws Refusal.Invalid when the product has {@value #MOST_FEES} fees already
   */
  public void setFee(Id id, String paymentMethod, Optional<BigDecimal> percentage) {
    String path = ProductItem.FEES + "." + paymentMethod;
    ItemUpdate update = existing(id).set(ProductItem.UPDATED, Values.time(table.now()));
    percentage.ifPresentOrElse(
        fee ->
            update
                .set(path, Values.number(fee))
                .requireRoom(ProductItem.FEES, paymentMethod, MOST_FEES),
        () -> update.remove(path));
    write(
        update,
        () -> {
          get(id);
          return new Refusal.Invalid(
              "paymentMethod", "is one too many: a product has fees for at most " + MOST_FEES);
        });
  }

  private void write(ItemUpdate update, Supplier<Refusal> refusal) {
    table.contend(
        () -> {
          try {
            return table.update(update);
          } catch (LostRace.ConditionFailed failed) {
            throw refusal.get();
          }
        });
  }

  /** An update of a product that there is under exactly that id. */
  static ItemUpdate existing(Id id) {
    return new ItemUpdate(Key.product(id)).require(ProductItem.ID, id(id));
  }

  static AttributeValue id(Id id) {
    return Values.text(id.toString());
  }

  static String sortKey(Product product) {
    return SortKey.of(product.position(), product.created(), product.id().number());
  }
}
