package dev.stall.sellsn;

import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.ProductFile;
import dev.stall.endpoint.Timestamps;
import dev.stall.json.JsonWriter;
import java.math.BigDecimal;

/** A product as its seller sees it (page "Products", "Get product by ID" with a key). */
final class ProductView {

  /** Decimals of a second in SellSN's times. */
  static final int TIME_DECIMALS = 3;

  private ProductView() {}

  static void write(JsonWriter json, Product product) {
    ProductDetails details = product.details();
    json.object(
        () ->
            json.field("id", product.id().toString())
                .field("dateCreated", Timestamps.utc(product.created(), TIME_DECIMALS))
                .field("name", details.name())
                .field("description", details.description())
                .field("cost", details.price().orElse(BigDecimal.ZERO))
                .field("amountSold", product.counters().sold())
                .array("files", () -> product.file().ifPresent(file -> write(json, file)))
                .field("tags", details.tags())
                .field("webhookUrl", details.delivery().webhookUrl())
                .field("visibility", Visibilities.number(details.visibility()))
                .field("isPinned", false)
                .field("isDynamic", details.delivery().dynamic())
                .field("imageNames", product.imageNames())
                .field("ignoreOutOfStock", details.rules().ignoresStock())
                .field("customValueKeys", details.questions())
                .field("shouldBlockVirtualPrivateNetworks", details.rules().blocksProxies())
                .field("deliveryMessage", details.delivery().message())
                .field("minimumQuantity", details.rules().minimumQuantity())
                .field("maximumQuantity", details.rules().maximumQuantity())
                .field("order", product.position())
                .field("likes", 0)
                .field("isBestSeller", details.bestSeller())
                .field("blacklistedPaymentGateways", details.rules().blockedPaymentMethods())
                .object("additionalFees", () -> product.fees().forEach(json::field))
                .nothing("metadata"));
  }

  private static void write(JsonWriter json, ProductFile file) {
    json.object(
        () ->
            json.field("id", file.id().toString())
                .field("dateCreated", Timestamps.utc(file.created(), TIME_DECIMALS))
                .field("friendlyName", file.friendlyName()));
  }
}
