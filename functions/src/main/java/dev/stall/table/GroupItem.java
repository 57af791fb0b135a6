package dev.stall.table;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.Id;

/** How a group is kept in its item, which is the head of the list of its members. */
final class GroupItem {

  static final String ID = "id";
  static final String NAME = "name";
  static final String UPDATED = "updated";
  static final String POSITION = "position";

  private static final String CREATED = "created";

  private GroupItem() {}

  static Attributes of(Group group) {
    return Attributes.none()
        .with(ID, group.id().toString())
        .with(CREATED, group.created())
        .with(UPDATED, group.updated())
        .with(POSITION, group.position())
        .with(NAME, group.name());
  }

  static Group read(Attributes item) {
    return new Group(
        Id.parse(item.text(ID)).orElseThrow(),
        item.time(CREATED),
        item.time(UPDATED),
        item.integer(POSITION),
        item.text(NAME),
        item.integerOr(ListIndex.COUNT, 0));
  }
}
