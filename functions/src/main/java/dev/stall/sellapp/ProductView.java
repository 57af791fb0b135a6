package dev.stall.sellapp;

import dev.stall.catalogue.Product;
import dev.stall.catalogue.Store;
import dev.stall.catalogue.StoreProfile;
import dev.stall.json.JsonWriter;
import dev.stall.media.Links;
import java.util.function.Supplier;

/** A product (page "Products", the product model). */
final class ProductView {

  private final ProductFields fields;

  ProductView(Supplier<Links> links) {
    this.fields = new ProductFields(links);
  }

  void write(JsonWriter json, Product product, Call call) {
    json.object(
        () -> {
          fields.writeFirst(json, product, call);
          Contract.questions(json, product.questions());
          fields.writeLast(json, product, call);
          json.array(
                  "variants",
                  () ->
                      product
                          .variants()
                          .forEach(
                              variant ->
                                  json.object(
                                      () ->
                                          json.field("id", variant.number())
                                              .field("title", variant.title()))))
              .field("url", url(product, call.store()));
        });
  }

  /** The address at the storefront: the seller's own where there is one. */
  private static String url(Product product, Store store) {
    StoreProfile profile = store.profile();
    String front =
        profile
            .customDomain()
            .map(domain -> "https://" + domain)
            .or(profile::url)
            .orElse("https://" + store.slug() + ".sell.app");
    String base = front.endsWith("/") ? front.substring(0, front.length() - 1) : front;
    return base + "/product/" + product.slug();
  }
}
