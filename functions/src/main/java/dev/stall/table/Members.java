package dev.stall.table;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Which products are in which groups, at which positions. */
public final class Members {

  /** The attribute of a group with the position behind all of its members. */
  private static final String NEXT = "next";

  private final Table table;
  private final Groups groups;

  /** Memberships in that table. */
  public Members(Table table) {
    this.table = table;
    this.groups = new Groups(table);
  }

  /** A group, a product and the product's memberships, read at once. */
  private record Pair(Attributes groupItem, Group group, Product product, Memberships memberships) {

    boolean joined() {
      return memberships.sortKeys().containsKey(group.id().number());
    }
  }

  /**
   * Puts a product at the end of a group; nothing happens if it is in there.
   *
   * @param most how many products the group may hold
   * @throws Refusal.NotFound when there is no such group or product
   * @throws Refusal.Invalid when the group is full
   */
  public void add(Id group, Id product, int most) {
    CountedList list = groups.members(group);
    table.contend(
        () -> {
          Pair pair = read(group, product);
          if (pair.joined()) {
            return pair;
          }
          if (pair.group().members() >= most) {
            throw new Refusal.Invalid(
                "productId", "is one too many: a group holds at most " + most);
          }
          ListIndex index = index(list, pair.groupItem());
          int position = pair.groupItem().integerOr(NEXT, 1);
          String sortKey =
              SortKey.of(position, pair.product().created(), pair.product().id().number());
          ListChange change = list.change(index).append(sortKey, Attributes.none(), 1);
          change.head().require(GroupItem.ID, Products.id(group));
          change.head().requireNumber(NEXT, pair.groupItem().optionalNumber(NEXT));
          change.head().set(NEXT, Values.number(position + 1L));
          List<TransactWriteItem> writes = change.writes();
          writes.add(table.write(pair.memberships().join(group.number(), sortKey)));
          table.transact(writes);
          return pair;
        });
  }

  /**
   * Takes a product out of a group.
   *
   * @throws Refusal.NotFound when there is no such group or product, or it is not in there
   */
  public void remove(Id group, Id product) {
    table.contend(
        () -> {
          Pair pair = read(group, product);
          if (!pair.joined()) {
            throw new Refusal.NotFound("product in the group");
          }
          List<TransactWriteItem> writes = removal(pair.groupItem(), group, pair.memberships());
          writes.add(table.write(pair.memberships().leave(group.number())));
          table.transact(writes);
          return pair;
        });
  }

  /** Returns the writes that take a product out of a group's list. */
  List<TransactWriteItem> removal(Attributes groupItem, Id group, Memberships memberships) {
    CountedList list = groups.members(group);
    ListChange change =
        list.change(index(list, groupItem)).remove(memberships.sortKeys().get(group.number()));
    change.head().require(GroupItem.ID, Products.id(group));
    return change.writes();
  }

  /** Most groups are so small that their own item is all of the index. */
  private static ListIndex index(CountedList list, Attributes groupItem) {
    return ListIndex.isWhole(groupItem)
        ? ListIndex.ofHead(Key.of(groupItem.map()).partition(), groupItem)
        : list.index();
  }

  private Pair read(Id group, Id product) {
    Key memberships = Key.memberships(product.store(), product.number());
    Map<Key, Attributes> items =
        table.getAll(List.of(Key.group(group), Key.product(product), memberships));
    Attributes groupItem =
        Optional.ofNullable(items.get(Key.group(group)))
            .filter(item -> group.kind() == Kind.GROUP)
            .filter(item -> item.text(GroupItem.ID).equals(group.toString()))
            .orElseThrow(() -> new Refusal.NotFound("group"));
    return new Pair(
        groupItem,
        GroupItem.read(groupItem),
        Optional.ofNullable(items.get(Key.product(product)))
            .map(ProductItem::read)
            .filter(found -> found.id().equals(product))
            .orElseThrow(() -> new Refusal.NotFound("product")),
        Optional.ofNullable(items.get(memberships))
            .map(Memberships::of)
            .orElseGet(() -> Memberships.none(product)));
  }
}
