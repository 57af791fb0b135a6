package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Write;
import dev.stall.item.GroupItem;
import dev.stall.item.Memberships;
import dev.stall.ranked.WriteBudget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a product that is being deleted out of all of its groups. */
final class ProductDeparture {

  /** The write besides those of groups: it ends the memberships. */
  static final int MEMBERSHIPS = 1;

  /** The writes for each group that the product leaves. */
  static final int WRITES_PER_GROUP = WriteBudget.HEAD + WriteBudget.REMOVAL;

  /** The time for which a deleted product cannot join groups, which is longer than any request. */
  private static final Duration GONE = Duration.ofDays(1);

  private final Storage storage;
  private final Members members;
  private final MemberWrites writes;
  private final int groupsAtOnce;

  /**
   * Creates the departure of products.
   *
   * @param groupsAtOnce the groups that a product leaves in the transaction that deletes it
   */
  ProductDeparture(Storage storage, int groupsAtOnce) {
    this.storage = storage;
    this.members = new Members(storage);
    this.writes = new MemberWrites(storage);
    this.groupsAtOnce = groupsAtOnce;
  }

  /**
   * Returns the writes that take a product out of its groups. If there are too many groups for one
   * transaction, it leaves the others one by one before.
   */
  List<Write> writes(Id product) {
    Memberships memberships = memberships(product);
    List<Attributes> groups = groups(product.store(), memberships);
    if (groups.size() > groupsAtOnce) {
      for (Attributes group : groups.subList(groupsAtOnce, groups.size())) {
        leave(GroupItem.read(group).id(), product);
      }
      return writes(product);
    }
    List<Write> departure = new ArrayList<>();
    departure.add(Write.update(memberships.end(storage.now().plus(GONE))));
    for (Attributes group : groups) {
      departure.addAll(writes.removal(group, GroupItem.read(group).id(), List.of(memberships)));
    }
    return departure;
  }

  private void leave(Id group, Id product) {
    try {
      members.remove(group, product);
    } catch (Problem.NotFound gone) {
      // The group was deleted, or the product taken out, meanwhile: it is no member any more.
      return;
    }
  }

  private Memberships memberships(Id product) {
    return storage
        .table()
        .get(Memberships.none(product).key())
        .map(Memberships::of)
        .orElseGet(() -> Memberships.none(product));
  }

  /** Returns the items of those of the product's groups that still exist. */
  private List<Attributes> groups(int store, Memberships memberships) {
    List<Key> keys = new ArrayList<>();
    for (int group : memberships.sortKeys().keySet()) {
      keys.add(GroupItem.key(store, group));
    }
    Map<Key, Attributes> items = storage.table().getAll(keys);
    List<Attributes> groups = new ArrayList<>();
    for (Key key : keys) {
      Optional.ofNullable(items.get(key)).ifPresent(groups::add);
    }
    return groups;
  }
}
