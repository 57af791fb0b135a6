package dev.stall.store;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupChange;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Reference;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.GroupChanges;
import dev.stall.item.GroupItem;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListIndex;
import java.util.List;
import java.util.Optional;

/** Changes groups. */
public final class GroupRevision {

  private final Storage storage;
  private final Groups groups;

  /** Creates the revision of a storage's groups. */
  public GroupRevision(Storage storage) {
    this.storage = storage;
    this.groups = new Groups(storage);
  }

  /**
   * Changes a group and returns it as it is then. Without changes nothing is written.
   *
   * @param changes at most one of each kind
   * @throws Problem.NotFound when it does not exist
   */
  public Group change(Reference group, List<GroupChange> changes) {
    if (changes.isEmpty()) {
      return groups.get(group);
    }
    Optional<Integer> position = GroupChanges.position(changes);
    return storage
        .retry()
        .run(
            () ->
                position.isPresent()
                    ? move(group, position.get(), changes)
                    : changeInPlace(group, changes));
  }

  private Group changeInPlace(Reference group, List<GroupChange> changes) {
    try {
      return GroupItem.read(storage.table().update(update(group, changes)));
    } catch (WriteConflict.ConditionFailed gone) {
      throw new Problem.NotFound("group");
    }
  }

  private Group move(Reference reference, int position, List<GroupChange> changes) {
    StoreList list = StoreList.groups(storage, reference.store());
    ListIndex index = list.index();
    Group group = groups.get(reference);
    String to = SortKey.of(position, group.created(), group.id().number());
    ItemUpdate update =
        update(reference, changes)
            .require(GroupItem.POSITION, Value.number(group.position()))
            .set(GroupItem.POSITION, Value.number(position));
    list.relocate(index, GroupItem.sortKey(group), to, update);
    return groups.get(reference);
  }

  private ItemUpdate update(Reference group, List<GroupChange> changes) {
    ItemUpdate update = GroupItem.existing(group);
    GroupChanges.into(update, changes);
    return update.set(GroupItem.UPDATED, Value.time(storage.now()));
  }
}
