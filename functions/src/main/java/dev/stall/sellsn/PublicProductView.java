package dev.stall.sellsn;

import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Question;
import dev.stall.catalogue.Review;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.JsonWriter;
import dev.stall.endpoint.Timestamps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A product as the public sees it: the reference that stands in lists and groups, and the whole of
 * the public page (page "Products", "Get all products" and "Get product by ID" without a key).
 */
final class PublicProductView {

  private PublicProductView() {}

  /** Writes the reference with the store it is of. */
  static void writeReference(JsonWriter json, Product product, Storefront front) {
    json.object(
        () -> {
          referenceFields(json, product);
          json.name("store");
          StoreView.write(json, front, currency(product, front));
        });
  }

  /** Writes the reference as it stands inside of its own store: without the store. */
  static void writeFeatured(JsonWriter json, Product product) {
    json.object(() -> referenceFields(json, product));
  }

  /**
   * Writes the public product.
   *
   * @param imageLinks to its images, in their order
   */
  static void write(
      JsonWriter json,
      Product product,
      Storefront front,
      List<Review> reviews,
      List<String> imageLinks) {
    ProductDetails details = product.details();
    json.object(
        () -> {
          referenceFields(json, product);
          json.name("store");
          StoreView.write(json, front, currency(product, front));
          json.field("imageLinks", imageLinks)
              .array("reviews", () -> reviews.forEach(review -> ReviewView.write(json, review)))
              .nothing("category")
              .field("deliveryMessage", details.delivery().message())
              .field("blacklistedPaymentGateways", details.rules().blockedPaymentMethods())
              .field("shouldBlockVirtualPrivateNetworks", details.rules().blocksProxies())
              .field("isBestSeller", details.bestSeller())
              .object("additionalFees", () -> product.fees().forEach(json::field));
        });
  }

  private static String currency(Product product, Storefront front) {
    return product.offer().currency().orElse(front.store().profile().currency());
  }

  private static void referenceFields(JsonWriter json, Product product) {
    ProductDetails details = product.details();
    json.field("id", product.id().toString())
        .field("dateCreated", Timestamps.utc(product.created(), ProductView.TIME_DECIMALS))
        .field("name", details.name())
        .field("description", details.description())
        .field("tags", details.tags())
        .field("imageNames", product.imageNames())
        .field("cost", details.price().orElse(BigDecimal.ZERO))
        .field("stock", product.tally().stock())
        .field("amountSold", product.tally().sold())
        .field("ignoreOutOfStock", details.rules().ignoresStock())
        .field("isPinned", false)
        .field("isDynamic", details.delivery().dynamic())
        .field("rating", product.tally().rating())
        .field("minimumQuantity", details.rules().minimumQuantity())
        .field("maximumQuantity", details.rules().maximumQuantity())
        .field("order", product.position())
        .field("visibility", Visibilities.number(details.visibility()))
        .field("likes", 0)
        .field("customValueKeys", askedLabels(product));
  }

  /** Leaves out what no buyer is asked; a question that is only a label is none of these. */
  private static List<String> askedLabels(Product product) {
    if (product.presentation().forms().isEmpty()) {
      return product.details().questions();
    }
    List<String> labels = new ArrayList<>();
    for (Question question : product.questions()) {
      if (question.type() != Question.Type.HIDDEN) {
        labels.add(question.label());
      }
    }
    return labels;
  }
}
