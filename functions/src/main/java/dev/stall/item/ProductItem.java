package dev.stall.item;

import dev.stall.catalogue.Counters;
import dev.stall.catalogue.Delivery;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Ratings;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.SaleRules;
import dev.stall.catalogue.Visibility;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How a product is kept in its item. */
public final class ProductItem {

  public static final String ID = "id";
  public static final String CREATED = "created";
  public static final String UPDATED = "updated";
  public static final String POSITION = "position";
  public static final String SLUG = "slug";
  public static final String DELETED = "deleted";
  public static final String NAME = "name";
  public static final String DESCRIPTION = "description";
  public static final String PRICE = "price";
  public static final String VISIBILITY = "visibility";
  public static final String QUESTIONS = "questions";
  public static final String DELIVERY = "delivery";
  public static final String FEES = "fees";
  public static final String STOCK = "stock";
  public static final String SOLD = "sold";
  public static final String REVIEWS = "reviews";
  public static final String RATINGS = "ratings";

  /** Details that an item does not have when the product has none. */
  private static final List<String> OPTIONAL = List.of(DESCRIPTION, PRICE, DELIVERY, "webhook");

  private ProductItem() {}

  /** Returns the key of a product's item. */
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

  /** Returns the partition of a product's item and of what is kept beside it. */
  public static String partition(int store, int number) {
    return store + "/p/" + number;
  }

  public static String partition(Id product) {
    return partition(product.store(), product.number());
  }

  /** Returns an id as its item keeps it. */
  public static Value id(Id id) {
    return Value.text(id.toString());
  }

  /** Returns the attributes of a product that is made at that time. */
  public static Attributes of(
      Id id, String slug, Instant now, int position, ProductDetails details) {
    return details(details)
        .with(ID, id.toString())
        .with(SLUG, slug)
        .with(CREATED, now)
        .with(UPDATED, now)
        .with(POSITION, position)
        .with(FEES, Map.<String, String>of())
        .with(STOCK, 0)
        .with(SOLD, 0)
        .with(REVIEWS, 0)
        .with(RATINGS, 0);
  }

  /** Adds new details to an update of the item; the ones that are gone are removed. */
  public static ItemUpdate write(ProductDetails details, ItemUpdate update) {
    Attributes attributes = details(details);
    update.setAll(attributes);
    for (String name : OPTIONAL) {
      if (!attributes.has(name)) {
        update.remove(name);
      }
    }
    return update;
  }

  public static Product read(Attributes item) {
    return new Product(
        Id.parse(item.text(ID)).orElseThrow(),
        item.text(SLUG),
        item.time(CREATED),
        item.time(UPDATED),
        item.optionalTime(DELETED),
        item.integer(POSITION),
        readDetails(item),
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

  private static Attributes details(ProductDetails details) {
    SaleRules rules = details.rules();
    return Attributes.none()
        .with(NAME, details.name())
        .with(DESCRIPTION, details.description())
        .withDecimal(PRICE, details.price())
        .with(VISIBILITY, details.visibility().name())
        .with("tags", details.tags())
        .with(QUESTIONS, details.questions())
        .with("minimum", rules.minimumQuantity())
        .with("maximum", rules.maximumQuantity())
        .with("ignoresStock", rules.ignoresStock())
        .with("blocksProxies", rules.blocksProxies())
        .with("blockedPayments", rules.blockedPaymentMethods())
        .with(DELIVERY, details.delivery().message())
        .with("dynamic", details.delivery().dynamic())
        .with("webhook", details.delivery().webhookUrl())
        .with("bestSeller", details.bestSeller());
  }

  private static ProductDetails readDetails(Attributes item) {
    return new ProductDetails(
        item.text(NAME),
        item.optionalText(DESCRIPTION),
        item.optionalDecimal(PRICE),
        Visibility.valueOf(item.text(VISIBILITY)),
        item.texts("tags"),
        item.texts(QUESTIONS),
        new SaleRules(
            item.integer("minimum"),
            item.integer("maximum"),
            item.flag("ignoresStock"),
            item.flag("blocksProxies"),
            item.texts("blockedPayments")),
        new Delivery(
            item.optionalText(DELIVERY), item.flag("dynamic"), item.optionalText("webhook")),
        item.flag("bestSeller"));
  }
}
