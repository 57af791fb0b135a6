package dev.stall.table;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A store's groups, in the order of its list. */
public final class Groups {

  private final Table table;
  private final Products products;

  /** Groups in that table. */
  public Groups(Table table) {
    this.table = table;
    this.products = new Products(table);
  }

  /** Makes a group without members at the end of the store's list. */
  public Group create(int store, String name) {
    StoreList list = StoreList.groups(table, store);
    return table.contend(
        () -> {
          ListIndex index = list.indexForAppending();
          Group group = draft(store, index, name);
          String sortKey = sortKey(group);
          List<TransactWriteItem> writes = list.insertNumbered(index, sortKey).writes();
          writes.add(table.creation(Key.group(group.id()), GroupItem.of(group)));
          table.transact(writes);
          list.settle(index, List.of(sortKey));
          return group;
        });
  }

  private Group draft(int store, ListIndex index, String name) {
    Instant now = table.now();
    Id id = new Id(store, Kind.GROUP, StoreList.nextNumber(index), table.random().nextLong());
    return new Group(id, now, now, StoreList.positionAtEnd(index), name, 0);
  }

  /**
   * Returns the group.
   *
   * @throws Refusal.NotFound when there is none of exactly that id
   */
  public Group get(Id id) {
    return item(id).map(GroupItem::read).orElseThrow(() -> new Refusal.NotFound("group"));
  }

  private Optional<Attributes> item(Id id) {
    return id.kind() == Kind.GROUP
        ? table.get(Key.group(id)).filter(item -> item.text(GroupItem.ID).equals(id.toString()))
        : Optional.empty();
  }

  /** Returns a page of the store's groups, in the order of its list. */
  public Page<Group> page(int store, PageRequest page) {
    Page<Integer> numbers = StoreList.groups(table, store).page(page);
    List<Key> keys = new ArrayList<>();
    for (int number : numbers.entries()) {
      keys.add(Key.group(store, number));
    }
    Map<Key, Attributes> items = table.getAll(keys);
    List<Group> groups = new ArrayList<>();
    for (Key key : keys) {
      Optional.ofNullable(items.get(key)).map(GroupItem::read).ifPresent(groups::add);
    }
    return new Page<>(groups, numbers.total());
  }

  /** Returns the groups with their products, of which each is read once. */
  public List<GroupWithMembers> withMembers(int store, List<Group> groups) {
    Map<Id, List<Integer>> members = new HashMap<>();
    TreeSet<Integer> numbers = new TreeSet<>();
    for (Group group : groups) {
      List<Integer> ofGroup = memberNumbers(group);
      members.put(group.id(), ofGroup);
      numbers.addAll(ofGroup);
    }
    Map<Integer, Product> byNumber = new HashMap<>();
    for (Product product : products.numbered(store, numbers)) {
      byNumber.put(product.id().number(), product);
    }
    List<GroupWithMembers> whole = new ArrayList<>();
    for (Group group : groups) {
      List<Product> ofGroup = new ArrayList<>();
      for (int number : members.get(group.id())) {
        Optional.ofNullable(byNumber.get(number)).ifPresent(ofGroup::add);
      }
      whole.add(new GroupWithMembers(group, ofGroup));
    }
    return whole;
  }

  /** Returns the group with its products. */
  public GroupWithMembers withMembers(Group group) {
    return withMembers(group.id().store(), List.of(group)).get(0);
  }

  private List<Integer> memberNumbers(Group group) {
    if (group.members() == 0) {
      return List.of();
    }
    List<String> sortKeys = new ArrayList<>();
    for (Attributes entry : members(group.id()).from("", Integer.MAX_VALUE)) {
      sortKeys.add(CountedList.sortKey(entry));
    }
    return SortKey.numbers(sortKeys);
  }

  /**
   * Renames a group.
   *
   * @return the group as it is then
   * @throws Refusal.NotFound when there is none of exactly that id
   */
  public Group rename(Id id, String name) {
    ItemUpdate update =
        existing(id)
            .set(GroupItem.NAME, Values.text(name))
            .set(GroupItem.UPDATED, Values.time(table.now()));
    return table.contend(
        () -> {
          try {
            return GroupItem.read(table.update(update));
          } catch (LostRace.ConditionFailed gone) {
            throw new Refusal.NotFound("group");
          }
        });
  }

  /**
   * Deletes a group; its products stay.
   *
   * @throws Refusal.NotFound when there is none of exactly that id
   */
  public void delete(Id id) {
    StoreList list = StoreList.groups(table, id.store());
    table.contend(
        () -> {
          Group group = get(id);
          List<TransactWriteItem> writes =
              list.change(list.index()).remove(sortKey(group)).writes();
          writes.add(
              table.deletion(Key.group(id), GroupItem.POSITION, Values.number(group.position())));
          writes.add(table.creation(Key.leftovers(id), Attributes.none()));
          table.transact(writes);
          return group;
        });
    new Leftovers(table).removeSome(id);
  }

  /** An update of a group that there is under exactly that id. */
  static ItemUpdate existing(Id id) {
    return new ItemUpdate(Key.group(id)).require(GroupItem.ID, Products.id(id));
  }

  static String sortKey(Group group) {
    return SortKey.of(group.position(), group.created(), group.id().number());
  }

  CountedList members(Id group) {
    return new CountedList(table, Key.group(group).partition(), CountedList.THIN);
  }
}
