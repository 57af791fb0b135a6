package dev.stall.store;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Reference;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.item.CleanupItem;
import dev.stall.item.GroupItem;
import dev.stall.ranked.ListIndex;
import java.util.List;

/** Deletes groups; their products stay. */
public final class GroupDeletion {

  private final Storage storage;
  private final Groups groups;
  private final CleanupQueue cleanup;

  /** Creates the deletion of a storage's groups. */
  public GroupDeletion(Storage storage) {
    this.storage = storage;
    this.groups = new Groups(storage);
    this.cleanup = new CleanupQueue(storage);
  }

  /**
   * Deletes a group and returns it as it was.
   *
   * @throws Problem.NotFound when it does not exist
   */
  public Group delete(Reference group) {
    Group deleted = storage.retry().run(() -> attempt(group));
    cleanup.removeSome(deleted.id());
    return deleted;
  }

  private Group attempt(Reference reference) {
    StoreList list = StoreList.groups(storage, reference.store());
    ListIndex index = list.index();
    Group group = groups.get(reference);
    List<Write> writes = list.change(index).remove(GroupItem.sortKey(group)).writes();
    writes.add(
        Write.delete(GroupItem.key(reference), GroupItem.POSITION, Value.number(group.position())));
    writes.add(Write.create(CleanupItem.deleted(group.id()), Attributes.none()));
    storage.table().transact(writes);
    return group;
  }
}
