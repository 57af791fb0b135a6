package dev.stall.sellgate;

import dev.stall.catalogue.GroupedProduct;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Timestamps;
import dev.stall.json.JsonWriter;
import java.math.BigDecimal;

/** A product (page "Products API"; of its object only the first fields are known). */
final class ProductView {

  private ProductView() {}

  /**
   * Writes a product with the groups that it is in.
   *
   * @param usual the currency where the product has none of its own
   */
  static void write(JsonWriter json, GroupedProduct grouped, String usual) {
    Product product = grouped.product();
    json.object(
        () ->
            json.field("id", Ids.text(product.id()))
                .field("name", product.details().name())
                .field("description", product.details().description())
                .field("price", product.details().price().orElse(BigDecimal.ZERO))
                .field("currency", product.pricing().currency().orElse(usual))
                .field("image", product.presentation().picture())
                .field("group_ids", grouped.groups().stream().map(Ids::text).toList())
                .field("stock", product.counters().stock())
                .field("visibility", product.details().visibility().name())
                .field("sort_order", product.position())
                .field("created_at", Timestamps.utc(product.created(), 0))
                .field("updated_at", Timestamps.utc(product.updated(), 0)));
  }
}
