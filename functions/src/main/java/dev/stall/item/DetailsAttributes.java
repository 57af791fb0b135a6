package dev.stall.item;

import dev.stall.catalogue.Delivery;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.SaleRules;
import dev.stall.catalogue.Visibility;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import dev.stall.dynamo.ItemUpdate;
import java.util.List;

/** The attributes of a product's item for its details: absent where nothing was said. */
public final class DetailsAttributes {

  /** The attribute of the name. */
  public static final String NAME = "name";

  /** The attribute of the description. */
  public static final String DESCRIPTION = "description";

  /** The attribute of the price. */
  public static final String PRICE = "price";

  /** The attribute of the visibility. */
  public static final String VISIBILITY = "visibility";

  /** The attribute of the labels of questions to the buyer. */
  public static final String QUESTIONS = "questions";

  /** The attribute of the message to the buyer. */
  public static final String DELIVERY = "delivery";

  private static final String TAGS = "tags";
  private static final String MINIMUM = "minimum";
  private static final String MAXIMUM = "maximum";
  private static final String IGNORES_STOCK = "ignoresStock";
  private static final String BLOCKS_PROXIES = "blocksProxies";
  private static final String BLOCKED_PAYMENTS = "blockedPayments";
  private static final String DYNAMIC = "dynamic";
  private static final String WEBHOOK = "webhook";
  private static final String BEST_SELLER = "bestSeller";

  private static final List<String> OPTIONAL = List.of(DESCRIPTION, PRICE, DELIVERY, WEBHOOK);

  private DetailsAttributes() {}

  /** Returns the details that a product's item holds. */
  public static ProductDetails read(Attributes item) {
    return new ProductDetails(
        item.text(NAME),
        item.optionalText(DESCRIPTION),
        item.optionalDecimal(PRICE),
        Visibility.valueOf(item.text(VISIBILITY)),
        item.texts(TAGS),
        item.texts(QUESTIONS),
        new SaleRules(
            item.integer(MINIMUM),
            item.integer(MAXIMUM),
            item.flag(IGNORES_STOCK),
            item.flag(BLOCKS_PROXIES),
            item.texts(BLOCKED_PAYMENTS)),
        new Delivery(item.optionalText(DELIVERY), item.flag(DYNAMIC), item.optionalText(WEBHOOK)),
        item.flag(BEST_SELLER));
  }

  /** Returns the attributes of details. */
  public static Attributes of(ProductDetails details) {
    SaleRules rules = details.rules();
    return new AttributesBuilder()
        .with(NAME, details.name())
        .with(DESCRIPTION, details.description())
        .withDecimal(PRICE, details.price())
        .with(VISIBILITY, details.visibility().name())
        .with(TAGS, details.tags())
        .with(QUESTIONS, details.questions())
        .with(MINIMUM, rules.minimumQuantity())
        .with(MAXIMUM, rules.maximumQuantity())
        .with(IGNORES_STOCK, rules.ignoresStock())
        .with(BLOCKS_PROXIES, rules.blocksProxies())
        .with(BLOCKED_PAYMENTS, rules.blockedPaymentMethods())
        .with(DELIVERY, details.delivery().message())
        .with(DYNAMIC, details.delivery().dynamic())
        .with(WEBHOOK, details.delivery().webhookUrl())
        .with(BEST_SELLER, details.bestSeller())
        .build();
  }

  /** Adds new details to an update of a product's item; absent ones are removed. */
  public static ItemUpdate write(ProductDetails details, ItemUpdate update) {
    Attributes attributes = of(details);
    update.setAll(attributes);
    for (String name : OPTIONAL) {
      if (!attributes.has(name)) {
        update.remove(name);
      }
    }
    return update;
  }
}
