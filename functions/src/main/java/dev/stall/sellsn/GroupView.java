package dev.stall.sellsn;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Timestamps;
import dev.stall.json.JsonWriter;
import java.util.List;

/** A group with its products (page "Product groups"). */
final class GroupView {

  private GroupView() {}

  /** Writes a group as its seller sees it: with all of its products. */
  static void write(JsonWriter json, GroupWithMembers group, Storefront front) {
    write(json, group.group(), group.products(), front);
  }

  /** Writes a group as the public sees it: with the products that anyone may find. */
  static void writePublic(JsonWriter json, GroupWithMembers group, Storefront front) {
    List<Product> listed =
        group.products().stream()
            .filter(product -> product.details().visibility().listed())
            .toList();
    write(json, group.group(), listed, front);
  }

  private static void write(
      JsonWriter json, Group group, List<Product> products, Storefront front) {
    json.object(
        () ->
            json.field("id", group.id().toString())
                .field("dateCreated", Timestamps.utc(group.created(), ProductView.TIME_DECIMALS))
                .field("name", group.details().name())
                .array(
                    "products",
                    () ->
                        products.forEach(
                            product -> PublicProductView.writeReference(json, product, front)))
                .field("order", group.position()));
  }
}
