package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.GroupItem;
import dev.stall.item.Memberships;
import dev.stall.item.ProductItem;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.ListEntry;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.ListNode;
import dev.stall.ranked.RankedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes products the only members of a group, in an order. What is to be done is laid down when the
 * group is read, and done step by step as long as nobody else changes the group; else it is laid
 * down anew.
 */
public final class MemberReplacement {

  /** How many steps one transaction takes: three writes each, and two nodes that may change. */
  private static final int STEPS_AT_ONCE = 18;

  private final Storage storage;
  private final Table table;
  private final Groups groups;
  private final Products products;

  /** Replacements in that table. */
  public MemberReplacement(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
    this.groups = new Groups(storage);
    this.products = new Products(storage);
  }

  /** A product that joins, leaves, or stands elsewhere from then on. */
  private record Step(Optional<String> from, Optional<String> to, ItemUpdate membership) {}

  /**
   * Makes products the members of a group, at the positions from 1 on.
   *
   * @param wanted in their order, each once, at most {@value Members#MAX_AT_ONCE}
   * @param unknown tells of those that there are not, by their places from 0; then nothing changes
   * @throws Problem.NotFound when there is no such group
   */
  public void replace(
      Reference group, List<Reference> wanted, Function<List<Integer>, Problem> unknown) {
    Id id = groups.get(group).id();
    products.requireAll(wanted, unknown);
    storage
        .retry()
        .run(
            () -> {
              attempt(id, wanted);
              return id;
            });
  }

  private Map<Integer, Product> found(List<Reference> wanted) {
    Map<Integer, Product> found = new HashMap<>();
    for (Product product : products.findAll(wanted)) {
      found.put(product.id().number(), product);
    }
    return found;
  }

  private void attempt(Id group, List<Reference> wanted) {
    RankedList list = groups.members(group);
    ListIndex index = requireGroup(list.index(), group);
    List<Step> steps = steps(group, list, wanted);
    int next = wanted.size() + 1;
    long changes = index.head().numberOr(ListNode.CHANGES, 0);
    List<String> inserted = new ArrayList<>();
    for (int from = 0; from < steps.size(); from += STEPS_AT_ONCE) {
      int to = Math.min(steps.size(), from + STEPS_AT_ONCE);
      ListIndex now = from == 0 ? index : requireGroup(list.index(), group);
      if (now.head().numberOr(ListNode.CHANGES, 0) != changes) {
        throw new WriteConflict.Overtaken("The group was changed meanwhile");
      }
      int behindAll =
          to == steps.size() ? next : Math.max(next, now.head().integerOr(Members.NEXT, 1));
      table.transact(writes(group, list.change(now), steps.subList(from, to), now, behindAll));
      changes++;
    }
    steps.forEach(step -> step.to().ifPresent(inserted::add));
    list.settle(list.index(), inserted);
  }

  private static ListIndex requireGroup(ListIndex index, Id group) {
    if (!index.head().optionalText(GroupItem.ID).equals(Optional.of(group.toString()))) {
      throw Groups.absent();
    }
    return index;
  }

  private List<Write> writes(
      Id group, ListChange change, List<Step> steps, ListIndex index, int next) {
    List<Write> writes = new ArrayList<>();
    for (Step step : steps) {
      step.from().ifPresent(change::remove);
      step.to().ifPresent(change::insert);
      writes.add(Write.update(step.membership()));
    }
    change.head().require(GroupItem.ID, ProductItem.id(group));
    change.head().requireNumber(ListNode.CHANGES, index.head().optionalNumber(ListNode.CHANGES));
    change.head().set(Members.NEXT, Value.number(next));
    writes.addAll(change.writes());
    return writes;
  }

  private List<Step> steps(Id group, RankedList list, List<Reference> wanted) {
    Map<Integer, String> before = new HashMap<>();
    List<Step> steps = new ArrayList<>();
    Map<Integer, Product> found = found(wanted);
    for (Attributes entry : list.from("", Integer.MAX_VALUE)) {
      String sortKey = ListEntry.sortKey(entry);
      int number = SortKey.number(sortKey);
      before.put(number, sortKey);
      if (!found.containsKey(number)) {
        steps.add(departure(group, number, sortKey));
      }
    }
    Map<Key, Attributes> memberships = memberships(wanted);
    int position = 1;
    for (Reference product : wanted) {
      Optional<Product> there = Optional.ofNullable(found.get(product.number()));
      if (there.isPresent()) {
        String to = SortKey.of(position, there.get().created(), product.number());
        Optional<String> from = Optional.ofNullable(before.get(product.number()));
        if (!from.equals(Optional.of(to))) {
          steps.add(arrival(group, product, from, to, memberships));
        }
        position++;
      }
    }
    return steps;
  }

  private static Step departure(Id group, int number, String sortKey) {
    ItemUpdate membership =
        Memberships.departure(Memberships.key(group.store(), number), group.number(), sortKey);
    return new Step(Optional.of(sortKey), Optional.empty(), membership);
  }

  private static Step arrival(
      Id group,
      Reference product,
      Optional<String> from,
      String to,
      Map<Key, Attributes> memberships) {
    Key key = Memberships.key(product.store(), product.number());
    ItemUpdate membership =
        from.map(place -> Memberships.relocation(key, group.number(), place, to))
            .orElseGet(
                () ->
                    Optional.ofNullable(memberships.get(key))
                        .map(Memberships::of)
                        .orElseGet(() -> Memberships.none(key))
                        .join(group, to));
    return new Step(from, Optional.of(to), membership);
  }

  private Map<Key, Attributes> memberships(List<Reference> wanted) {
    List<Key> keys = new ArrayList<>();
    for (Reference product : wanted) {
      keys.add(Memberships.key(product.store(), product.number()));
    }
    return table.getAll(keys);
  }
}
