package dev.stall.store;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.NewGroup;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Reference;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Write;
import dev.stall.item.GroupItem;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.RankedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups of all stores, without their products. */
public final class Groups {

  private final Storage storage;
  private final Table table;

  /** Creates the groups of a storage. */
  public Groups(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
  }

  /**
   * Creates a group without products, at the end of the store's list unless it names a position.
   *
   * @throws Problem.Conflict when it is to be at the end and the last position is taken
   */
  public Group create(int store, NewGroup group) {
    StoreList list = StoreList.groups(storage, store);
    return storage.retry().run(() -> create(store, group, list));
  }

  private Group create(int store, NewGroup group, StoreList list) {
    ListIndex index = list.indexForAppending();
    int number = PositionList.nextNumber(index);
    Id id = new Id(store, Kind.GROUP, number, storage.random().nextLong());
    int position = group.position().orElseGet(() -> PositionList.positionAtEnd(index));
    Attributes item = GroupItem.of(id, storage.now(), position, group.details());
    Group created = GroupItem.read(item);
    String sortKey = GroupItem.sortKey(created);
    List<Write> writes = list.insertNumbered(index, sortKey).writes();
    writes.add(Write.create(GroupItem.key(id), item));
    table.transact(writes);
    list.splitLeaves(index, List.of(sortKey));
    return created;
  }

  /**
   * Returns the group.
   *
   * @throws Problem.NotFound when none of exactly that id exists
   */
  public Group get(Id id) {
    if (id.kind() != Kind.GROUP) {
      throw new Problem.NotFound("group");
    }
    return get(Reference.to(id));
  }

  /**
   * Returns the group.
   *
   * @throws Problem.NotFound when it does not exist
   */
  public Group get(Reference group) {
    return table
        .get(GroupItem.key(group))
        .map(GroupItem::read)
        .filter(found -> group.names(found.id()))
        .orElseThrow(() -> new Problem.NotFound("group"));
  }

  /** Returns a page of the store's groups, in the order of its list. */
  public Page<Group> page(int store, PageRequest page) {
    Page<Integer> numbers = StoreList.groups(storage, store).page(page);
    List<Key> keys = new ArrayList<>();
    for (int number : numbers.entries()) {
      keys.add(GroupItem.key(store, number));
    }
    Map<Key, Attributes> items = table.getAll(keys);
    List<Group> groups = new ArrayList<>();
    for (Key key : keys) {
      Optional.ofNullable(items.get(key)).map(GroupItem::read).ifPresent(groups::add);
    }
    return new Page<>(groups, numbers.total());
  }

  /** Returns the list of a group's members, whose head is the group's item. */
  static RankedList members(Storage storage, Reference group) {
    return storage.list(GroupItem.key(group).partition(), RankedList.LEAF_SIZE);
  }
}
