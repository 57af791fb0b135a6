package dev.stall.sellsn;

import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Question;
import dev.stall.endpoint.Timestamps;
import dev.stall.json.JsonWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The fields of a product that the public sees wherever it is shown. */
final class ProductReference {

  private ProductReference() {}

  /** Writes the product as it is shown inside of its own store: without the store. */
  static void write(JsonWriter json, Product product) {
    json.object(() -> fields(json, product));
  }

  /** Writes the fields into an object. */
  static void fields(JsonWriter json, Product product) {
    ProductDetails details = product.details();
    json.field("id", product.id().toString())
        .field("dateCreated", Timestamps.utc(product.created(), ProductView.TIME_DECIMALS))
        .field("name", details.name())
        .field("description", details.description())
        .field("tags", details.tags())
        .field("imageNames", product.imageNames())
        .field("cost", details.price().orElse(BigDecimal.ZERO))
        .field("stock", product.counters().stock())
        .field("amountSold", product.counters().sold())
        .field("ignoreOutOfStock", details.rules().ignoresStock())
        .field("isPinned", false)
        .field("isDynamic", details.delivery().dynamic())
        .field("rating", product.counters().rating())
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
