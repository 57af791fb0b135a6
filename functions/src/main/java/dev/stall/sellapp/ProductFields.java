package dev.stall.sellapp;

import dev.stall.catalogue.Image;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Timestamps;
import dev.stall.json.JsonWriter;
import dev.stall.media.Links;
import dev.stall.media.ObjectKey;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The fields that a product has wherever SellApp shows it (page "Products", the product model). */
final class ProductFields {

  /** Decimals of a second in SellApp's times. */
  static final int TIME_DECIMALS = 6;

  private final Supplier<Links> links;

  /**
   * Fields with links.
   *
   * @param links asked for only when there is an image
   */
  ProductFields(Supplier<Links> links) {
    this.links = links;
  }

  /** Writes what stands before the fields in which products and groups' products differ. */
  void writeFirst(JsonWriter json, Product product, Call call) {
    json.field("id", product.id().number())
        .field("title", product.details().name())
        .field("slug", product.slug())
        .field("description", product.details().description().orElse(""))
        .array("images", () -> product.images().forEach(image -> write(json, product, image, call)))
        .field("order", product.position())
        .field("visibility", product.details().visibility().name());
    call.contract().text(json, "delivery_text", product.details().delivery().message());
  }

  /** Writes the fields after them. */
  void writeLast(JsonWriter json, Product product, Call call) {
    call.contract().settings(json, product.presentation().settings());
    json.field("deleted_at", product.deleted().map(ProductFields::time))
        .field("created_at", time(product.created()))
        .field("updated_at", time(product.updated()))
        .field("store_id", product.id().store())
        .nothing("category_id")
        .nothing("section_id")
        .nothing("section_order");
    call.contract().discoverable(json);
  }

  static String time(Instant time) {
    return Timestamps.utc(time, TIME_DECIMALS);
  }

  private void write(JsonWriter json, Product product, Image image, Call call) {
    int dot = image.name().lastIndexOf('.');
    ObjectKey key = ObjectKey.image(call.storeId(), product.id(), image.name());
    json.object(
        () ->
            json.field("path", ImagePath.of(product, image).toString())
                .object(
                    "metadata",
                    () ->
                        json.field("size", image.size())
                            .field("filename", image.name().substring(0, dot))
                            .field("extension", image.name().substring(dot + 1))
                            .field("mime_type", image.contentType()))
                .field("url", links.get().image(key).url()));
  }

  /** Returns the name of the product's image at that path. */
  static Optional<String> imageAt(Product product, String path) {
    return product.images().stream()
        .filter(image -> ImagePath.of(product, image).toString().equals(path))
        .map(Image::name)
        .findFirst();
  }
}
