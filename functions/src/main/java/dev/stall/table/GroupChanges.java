package dev.stall.table;

import dev.stall.catalogue.GroupChange;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What changes of a group do to its item. A position is not among them, since it moves an entry of
 * the store's list.
 */
final class GroupChanges {

  private GroupChanges() {}

  /** Returns the position among the changes, if there is one. */
  static Optional<Integer> position(List<GroupChange> changes) {
    for (GroupChange change : changes) {
      if (change instanceof GroupChange.Position moved) {
        return Optional.of(moved.position());
      }
    }
    return Optional.empty();
  }

  /** Adds the changes to an update of the item; each thing is changed once at most. */
  static void into(ItemUpdate update, List<GroupChange> changes) {
    for (GroupChange change : changes) {
      switch (change) {
        case GroupChange.Name named -> update.set(GroupItem.NAME, Values.text(named.name()));
        case GroupChange.Description description ->
            put(update, GroupItem.DESCRIPTION, description.text().map(Values::text));
        case GroupChange.Picture picture ->
            put(update, GroupItem.IMAGE, picture.image().map(GroupItem::image));
        case GroupChange.Unlisted listing ->
            update.set(GroupItem.UNLISTED, AttributeValue.fromBool(listing.unlisted()));
        case GroupChange.Section section ->
            put(update, GroupItem.SECTION, section.number().map(Values::number));
        case GroupChange.SectionOrder place ->
            put(update, GroupItem.SECTION_ORDER, place.order().map(Values::number));
        case GroupChange.Position moved -> {}
      }
    }
  }

  private static void put(ItemUpdate update, String name, Optional<AttributeValue> value) {
    value.ifPresentOrElse(present -> update.set(name, present), () -> update.remove(name));
  }
}
