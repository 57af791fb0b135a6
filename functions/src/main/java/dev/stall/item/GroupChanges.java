package dev.stall.item;

import dev.stall.catalogue.GroupChange;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Value;
import java.util.List;
import java.util.Optional;

/**
 * The changes of a group as changes of its item. A position is not among them, since it moves an
 * entry of the store's list.
 */
public final class GroupChanges {

  private GroupChanges() {}

  /** Returns the position among the changes, if there is one. */
  public static Optional<Integer> position(List<GroupChange> changes) {
    for (GroupChange change : changes) {
      if (change instanceof GroupChange.Position moved) {
        return Optional.of(moved.position());
      }
    }
    return Optional.empty();
  }

  /** Adds the changes to an update of the item; each attribute is changed at most once. */
  public static void into(ItemUpdate update, List<GroupChange> changes) {
    for (GroupChange change : changes) {
      switch (change) {
        case GroupChange.Name named -> update.set(GroupItem.NAME, Value.text(named.name()));
        case GroupChange.Description description ->
            put(update, GroupItem.DESCRIPTION, description.text().map(Value::text));
        case GroupChange.Picture picture ->
            put(update, GroupItem.IMAGE, picture.image().map(GroupItem::image));
        case GroupChange.Unlisted listing ->
            update.set(GroupItem.UNLISTED, Value.flag(listing.unlisted()));
        case GroupChange.Section section ->
            put(update, GroupItem.SECTION, section.number().map(Value::number));
        case GroupChange.SectionOrder place ->
            put(update, GroupItem.SECTION_ORDER, place.order().map(Value::number));
        case GroupChange.Position moved -> {}
      }
    }
  }

  private static void put(ItemUpdate update, String name, Optional<Value> value) {
    value.ifPresentOrElse(present -> update.set(name, present), () -> update.remove(name));
  }
}
