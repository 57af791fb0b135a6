package dev.stall.store;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupChange;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.NewGroup;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.TrashFilter;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.CleanupItem;
import dev.stall.item.GroupChanges;
import dev.stall.item.GroupItem;
import dev.stall.item.ProductItem;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListEntry;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.RankedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A store's groups, in the order of its list. */
public final class Groups {

  private static final int BATCH = 100;

  /** How much text the products of groups have that are read together: it is held in memory. */
  private static final long MAX_CHARACTERS = 30_000_000;

  private final Storage storage;
  private final Table table;
  private final Products products;

  /** Groups in that table. */
  public Groups(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
    this.products = new Products(storage);
  }

  /**
   * Makes a group without members, at the end of the store's list unless it names a position.
   *
   * @throws Problem.Conflict when it is to stand at the end and the last position is taken
   */
  public Group create(int store, NewGroup group) {
    StoreList list = StoreList.groups(storage, store);
    return storage
        .retry()
        .run(
            () -> {
              ListIndex index = list.indexForAppending();
              Id id =
                  new Id(
                      store,
                      Kind.GROUP,
                      PositionList.nextNumber(index),
                      storage.random().nextLong());
              int position = group.position().orElseGet(() -> PositionList.positionAtEnd(index));
              Attributes item = GroupItem.of(id, storage.now(), position, group.details());
              Group made = GroupItem.read(item);
              String sortKey = sortKey(made);
              List<Write> writes = list.insertNumbered(index, sortKey).writes();
              writes.add(Write.create(GroupItem.key(id), item));
              table.transact(writes);
              list.settle(index, List.of(sortKey));
              return made;
            });
  }

  /**
   * Returns the group.
   *
   * @throws Problem.NotFound when there is none of exactly that id
   */
  public Group get(Id id) {
    if (id.kind() != Kind.GROUP) {
      throw absent();
    }
    return get(Reference.to(id));
  }

  /**
   * Returns the group.
   *
   * @throws Problem.NotFound when there is none
   */
  public Group get(Reference group) {
    return table
        .get(GroupItem.key(group))
        .map(GroupItem::read)
        .filter(found -> group.names(found.id()))
        .orElseThrow(Groups::absent);
  }

  static Problem absent() {
    return new Problem.NotFound("group");
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

  /**
   * Returns the groups with their products, of which each is read once.
   *
   * @throws Problem.TooLarge when they have more text than any answer could hold
   */
  public List<GroupWithMembers> withMembers(int store, List<Group> groups) {
    Map<Id, List<Integer>> members = new HashMap<>();
    TreeSet<Integer> numbers = new TreeSet<>();
    for (Group group : groups) {
      List<Integer> ofGroup = memberNumbers(group);
      members.put(group.id(), ofGroup);
      numbers.addAll(ofGroup);
    }
    Map<Integer, Product> byNumber = byNumber(store, List.copyOf(numbers));
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

  private Map<Integer, Product> byNumber(int store, List<Integer> numbers) {
    Map<Integer, Product> byNumber = new HashMap<>();
    long characters = 0;
    for (int from = 0; from < numbers.size(); from += BATCH) {
      int to = Math.min(numbers.size(), from + BATCH);
      for (Product product :
          products.numbered(store, numbers.subList(from, to), TrashFilter.LIVE)) {
        characters += characters(product.details());
        byNumber.put(product.id().number(), product);
      }
      if (characters > MAX_CHARACTERS) {
        throw new Problem.TooLarge(
            "The groups' products are too much for one answer; ask for fewer groups at once, or for"
                + " a group's products page by page.");
      }
    }
    return byNumber;
  }

  private static long characters(ProductDetails details) {
    return (long) details.name().length()
        + details.description().map(String::length).orElse(0)
        + details.delivery().message().map(String::length).orElse(0);
  }

  /**
   * Returns the group with its products.
   *
   * @throws Problem.TooLarge when they have more text than any answer could hold
   */
  public GroupWithMembers withMembers(Group group) {
    return withMembers(group.id().store(), List.of(group)).get(0);
  }

  private List<Integer> memberNumbers(Group group) {
    if (group.members() == 0) {
      return List.of();
    }
    List<String> sortKeys = new ArrayList<>();
    for (Attributes entry : members(group.id()).from("", Integer.MAX_VALUE)) {
      sortKeys.add(ListEntry.sortKey(entry));
    }
    return SortKey.numbers(sortKeys);
  }

  /**
   * Changes a group and returns it as it is then.
   *
   * @param changes of each thing one at most
   * @throws Problem.NotFound when there is none
   */
  public Group change(Reference group, List<GroupChange> changes) {
    Optional<Integer> position = GroupChanges.position(changes);
    return storage
        .retry()
        .run(
            () -> {
              if (position.isPresent()) {
                return move(group, position.get(), changes);
              }
              try {
                return GroupItem.read(table.update(update(group, changes)));
              } catch (WriteConflict.ConditionFailed gone) {
                throw absent();
              }
            });
  }

  private ItemUpdate update(Reference group, List<GroupChange> changes) {
    ItemUpdate update = existing(group);
    GroupChanges.into(update, changes);
    return update.set(GroupItem.UPDATED, Value.time(storage.now()));
  }

  private Group move(Reference reference, int position, List<GroupChange> changes) {
    StoreList list = StoreList.groups(storage, reference.store());
    ListIndex index = list.index();
    Group group = get(reference);
    String to = SortKey.of(position, group.created(), group.id().number());
    ItemUpdate update =
        update(reference, changes)
            .require(GroupItem.POSITION, Value.number(group.position()))
            .set(GroupItem.POSITION, Value.number(position));
    list.relocate(index, sortKey(group), to, update);
    return get(reference);
  }

  /**
   * Deletes a group and returns it as it was; its products stay.
   *
   * @throws Problem.NotFound when there is none
   */
  public Group delete(Reference reference) {
    StoreList list = StoreList.groups(storage, reference.store());
    Group deleted =
        storage
            .retry()
            .run(
                () -> {
                  ListIndex index = list.index();
                  Group group = get(reference);
                  List<Write> writes = list.change(index).remove(sortKey(group)).writes();
                  writes.add(
                      Write.delete(
                          GroupItem.key(reference),
                          GroupItem.POSITION,
                          Value.number(group.position())));
                  writes.add(Write.create(CleanupItem.deleted(group.id()), Attributes.none()));
                  table.transact(writes);
                  return group;
                });
    new CleanupQueue(storage).removeSome(deleted.id());
    return deleted;
  }

  /** An update of a group that there is. */
  static ItemUpdate existing(Reference group) {
    ItemUpdate update = new ItemUpdate(GroupItem.key(group));
    group
        .id()
        .ifPresentOrElse(
            id -> update.require(GroupItem.ID, ProductItem.id(id)),
            () -> update.requirePresent(GroupItem.ID));
    return update;
  }

  static String sortKey(Group group) {
    return SortKey.of(group.position(), group.created(), group.id().number());
  }

  RankedList members(Id group) {
    return members(storage, Reference.to(group));
  }

  static RankedList members(Storage storage, Reference group) {
    return storage.list(GroupItem.key(group).partition(), RankedList.LEAF_SIZE);
  }
}
