package dev.stall.sellapp;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupDetails;
import dev.stall.catalogue.GroupImage;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Product;
import dev.stall.json.JsonWriter;
import java.util.Optional;

/** A group with a summary of its products (page "Groups", the group model). */
final class GroupView {

  private GroupView() {}

  static void write(JsonWriter json, GroupWithMembers whole) {
    Group group = whole.group();
    GroupDetails details = group.details();
    json.object(
        () -> {
          json.field("id", group.id().number())
              .field("title", details.name())
              .field("order", group.position());
          image(json, details.image());
          json.field("unlisted", details.unlisted())
              .field("created_at", ProductFields.time(group.created()))
              .field("updated_at", ProductFields.time(group.updated()))
              .field("store_id", group.id().store())
              .number("section_id", details.section())
              .number("section_order", details.sectionOrder())
              .field("products_linked", whole.products().size())
              .array("products", () -> whole.products().forEach(product -> summary(json, product)));
        });
  }

  private static void image(JsonWriter json, Optional<GroupImage> image) {
    json.name("image");
    image.ifPresentOrElse(
        there ->
            json.object(
                () -> {
                  json.field("path", there.path());
                  there.metadata().ifPresent(metadata -> write(json, metadata));
                }),
        json::nothing);
  }

  private static void write(JsonWriter json, GroupImage.Metadata metadata) {
    json.object(
        "metadata",
        () ->
            json.field("size", metadata.size())
                .field("filename", metadata.fileName())
                .field("extension", metadata.extension())
                .field("mime_type", metadata.mediaType()));
  }

  /** Writes the little that a group shows of a product, whose id is a string here alone. */
  private static void summary(JsonWriter json, Product product) {
    json.object(
        () ->
            json.field("id", Integer.toString(product.id().number()))
                .field("title", product.details().name())
                .field("description", product.details().description().orElse("")));
  }
}
