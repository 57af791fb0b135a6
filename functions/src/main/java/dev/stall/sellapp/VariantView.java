package dev.stall.sellapp;

import dev.stall.catalogue.Product;
import dev.stall.catalogue.Variant;
import dev.stall.catalogue.VariantSummary;
import dev.stall.catalogue.VariantTerms;
import dev.stall.json.JsonReader;
import dev.stall.json.JsonWriter;
import java.util.Map;

/** A variant of a product (page "Product variants"). */
final class VariantView {

  private static final Map<String, String> UNSAID =
      Map.of(
          VariantKept.DELIVERABLE, "{\"types\":[],\"data\":{}}",
          VariantKept.FREQUENCY, "null",
          VariantKept.TYPE, "\"SINGLE_PAYMENT\"",
          VariantKept.BULK_DISCOUNT, "null",
          VariantKept.PAYMENT_METHODS, "[]",
          VariantKept.OTHER_SETTINGS, "{}");

  private VariantView() {}

  static void write(JsonWriter json, Product product, Variant variant, Call call) {
    VariantTerms terms = variant.terms();
    json.object(
        () -> {
          json.field("id", variant.summary().number())
              .field("product_id", product.id().number())
              .field("title", variant.summary().title())
              .field("description", terms.description());
          kept(json, VariantKept.DELIVERABLE, terms);
          json.object("pricing", () -> pricing(json, product, variant, call))
              .field("minimum_purchase_quantity", terms.minimum())
              .number("maximum_purchase_quantity", terms.maximum());
          kept(json, VariantKept.BULK_DISCOUNT, terms);
          kept(json, VariantKept.PAYMENT_METHODS, terms);
          kept(json, VariantKept.OTHER_SETTINGS, terms);
          json.field("order", order(product, variant.summary()))
              .field("created_at", ProductFields.time(variant.created()))
              .field("updated_at", ProductFields.time(variant.updated()))
              .nothing("deleted_at")
              .object("product", () -> Contract.questions(json, product.questions()));
        });
  }

  private static void pricing(JsonWriter json, Product product, Variant variant, Call call) {
    json.field("humble", variant.terms().humble());
    kept(json, VariantKept.FREQUENCY, variant.terms());
    kept(json, VariantKept.TYPE, variant.terms());
    json.name("price");
    Prices.write(json, variant.summary().price(), Prices.currency(product, call));
  }

  private static void kept(JsonWriter json, String name, VariantTerms terms) {
    String text = terms.kept().getOrDefault(name, UNSAID.get(name));
    json.name(name).value(JsonReader.read(text));
  }

  /** Returns its place among the product's variants, from 1. */
  private static int order(Product product, VariantSummary variant) {
    int order = 1;
    for (VariantSummary other : product.variants()) {
      if (other.number() == variant.number()) {
        break;
      }
      order++;
    }
    return order;
  }
}
