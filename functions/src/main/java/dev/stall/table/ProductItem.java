package dev.stall.table;

import dev.stall.catalogue.Delivery;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Ratings;
import dev.stall.catalogue.SaleRules;
import dev.stall.catalogue.Tally;
import dev.stall.catalogue.Visibility;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a product is kept in its item. */
final class ProductItem {

  static final String ID = "id";
  static final String CREATED = "created";
  static final String UPDATED = "updated";
  static final String POSITION = "position";
  static final String SLUG = "slug";
  static final String DELETED = "deleted";
  static final String NAME = "name";
  static final String DESCRIPTION = "description";
  static final String PRICE = "price";
  static final String VISIBILITY = "visibility";
  static final String QUESTIONS = "questions";
  static final String DELIVERY = "delivery";
  static final String FEES = "fees";
  static final String STOCK = "stock";
  static final String SOLD = "sold";
  static final String REVIEWS = "reviews";
  static final String RATINGS = "ratings";

  /** Details that an item does not have when the product has none. */
  private static final List<String> OPTIONAL = List.of(DESCRIPTION, PRICE, DELIVERY, "webhook");

  private ProductItem() {}

  /** Returns the attributes of a product that is made at that time. */
  static Attributes of(Id id, String slug, Instant now, int position, ProductDetails details) {
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
  static ItemUpdate write(ProductDetails details, ItemUpdate update) {
    Attributes attributes = details(details);
    update.setAll(attributes.map());
    for (String name : OPTIONAL) {
      if (!attributes.has(name)) {
        update.remove(name);
      }
    }
    return update;
  }

  static Product read(Attributes item) {
    return new Product(
        Id.parse(item.text(ID)).orElseThrow(),
        item.text(SLUG),
        item.time(CREATED),
        item.time(UPDATED),
        item.optionalTime(DELETED),
        item.integer(POSITION),
        readDetails(item),
        OfferAttributes.read(item),
        PresentationAttributes.read(item),
        fees(item),
        new Tally(
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

  private static SortedMap<String, BigDecimal> fees(Attributes item) {
    SortedMap<String, BigDecimal> fees = new TreeMap<>();
    for (var fee : item.entries(FEES).entrySet()) {
      AttributeValue percentage = fee.getValue();
      fees.put(fee.getKey(), new BigDecimal(percentage.n()));
    }
    return fees;
  }
}
