package dev.stall.sellsn;

import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Review;
import dev.stall.catalogue.Storefront;
import dev.stall.json.JsonWriter;
import java.util.List;

/**
 * A product as the public sees it: the reference in lists and groups, and the whole of the public
 * page (page "Products", "Get all products" and "Get product by ID" without a key).
 */
final class PublicProductView {

  private PublicProductView() {}

  /** Writes the reference with the store it is of. */
  static void writeReference(JsonWriter json, Product product, Storefront front) {
    json.object(
        () -> {
          ProductReference.fields(json, product);
          json.name("store");
          StoreView.write(json, front, currency(product, front));
        });
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
          ProductReference.fields(json, product);
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
    return product.pricing().currency().orElse(front.store().profile().currency());
  }
}
