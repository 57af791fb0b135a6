package dev.stall.item;

import dev.stall.catalogue.Counters;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Ratings;
import dev.stall.catalogue.Reference;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Value;
import java.time.Instant;
import java.util.Map;

/** The item of a product. */
public final class ProductItem {

  /** The attribute of the id. */
  public static final String ID = "id";

  /** The attribute of the time of creation. */
  public static final String CREATED = "created";

  /** The attribute of the time at which the seller last changed the product. */
  public static final String UPDATED = "updated";

  /** The attribute of the position in the store's list. */
  public static final String POSITION = "position";

  /** The attribute of the time at which the product was put into the trash. */
  public static final String DELETED = "deleted";

  /** The attribute of the fees by payment method. */
  public static final String FEES = "fees";

  /** The attribute of the number of items left to sell. */
  public static final String STOCK = "stock";

  /** The attribute of the number of items sold. */
  public static final String SOLD = "sold";

  /** The attribute of the number of reviews. */
  public static final String REVIEWS = "reviews";

  /** The attribute of the sum of the reviews' ratings. */
  public static final String RATINGS = "ratings";

  private static final String SLUG = "slug";

  private ProductItem() {}

  /** Returns the key of the item of a product of that number. */
  public static Key key(int store, int number) {
    return Key.head(partition(store, number));
  }

  /** Returns the key of a product's item. */
  public static Key key(Id product) {
    return key(product.store(), product.number());
  }

  /** Returns the key of a product's item. */
  public static Key key(Reference product) {
    return key(product.store(), product.number());
  }

  /** Returns the partition of the list of a store's products. */
  public static String list(int store) {
    return store + "/products";
  }

  /** Returns the partition of a product's item and of the items that are kept next to it. */
  public static String partition(int store, int number) {
    return store + "/p/" + number;
  }

  /** Returns the partition of a product's item and of the items that are kept next to it. */
  public static String partition(Id product) {
    return partition(product.store(), product.number());
  }

  /** Returns an id as items hold it. */
  public static Value id(Id id) {
    return Value.text(id.toString());
  }

  /** Returns the sort key of a product in its store's list. */
  public static String sortKey(Product product) {
    int number = product.id().number();
    return product
        .deleted()
        .map(deleted -> SortKey.trashed(deleted, number))
        .orElseGet(() -> SortKey.of(product.position(), product.created(), number));
  }

  /** Returns the attributes of a product that is created at a time. */
  public static Attributes of(
      Id id, String slug, Instant now, int position, ProductDetails details) {
    return new AttributesBuilder(DetailsAttributes.of(details))
        .with(ID, id.toString())
        .with(SLUG, slug)
        .with(CREATED, now)
        .with(UPDATED, now)
        .with(POSITION, position)
        .with(FEES, Map.<String, String>of())
        .with(STOCK, 0)
        .with(SOLD, 0)
        .with(REVIEWS, 0)
        .with(RATINGS, 0)
        .build();
  }

  /** Returns the product that an item holds. */
  public static Product read(Attributes item) {
    return new Product(
        Id.parse(item.text(ID)).orElseThrow(),
        item.text(SLUG),
        item.time(CREATED),
        item.time(UPDATED),
        item.optionalTime(DELETED),
        item.integer(POSITION),
        DetailsAttributes.read(item),
        PricingAttributes.read(item),
        PresentationAttributes.read(item),
        item.decimalsByName(FEES),
        new Counters(
            item.integer(STOCK),
            item.integer(SOLD),
            new Ratings(item.integer(REVIEWS), item.number(RATINGS))),
        MediaAttributes.images(item),
        MediaAttributes.file(item));
  }

  /** Returns an update, on the condition that the product exists and is not in the trash. */
  public static ItemUpdate existing(Id product) {
    return existing(Reference.to(product));
  }

  /** Returns an update, on the condition that the product exists and is not in the trash. */
  public static ItemUpdate existing(Reference product) {
    ItemUpdate update = new ItemUpdate(key(product)).requireAbsent(DELETED);
    product.id().ifPresentOrElse(id -> update.require(ID, id(id)), () -> update.requirePresent(ID));
    return update;
  }

  /** Returns the update {@link #existing}, which also notes when the seller changed the product. */
  public static ItemUpdate changed(Id product, Instant now) {
    return existing(product).set(UPDATED, Value.time(now));
  }
}
