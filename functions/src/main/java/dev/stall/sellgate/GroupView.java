package dev.stall.sellgate;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupImage;
import dev.stall.endpoint.Timestamps;
import dev.stall.json.JsonWriter;

/** A group (page "Groups API", "Group Object"). */
final class GroupView {

  private GroupView() {}

  static void write(JsonWriter json, Group group) {
    json.object(
        () ->
            json.field("id", Ids.text(group.id()))
                .field("name", group.details().name())
                .field("description", group.details().description())
                .field("image", group.details().image().flatMap(GroupImage::url))
                .field("sort_order", group.position())
                .field("product_count", group.members())
                .field("created_at", Timestamps.utc(group.created(), 0))
                .field("updated_at", Timestamps.utc(group.updated(), 0)));
  }
}
