package dev.stall.item;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Rejection;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The groups that a product is in, which are one item next to the product's.
 *
 * @param sortKeys the sort key of the product in each group's list, by the group's number
 * @param ids the id of each group, by the group's number
 * @param stored whether there is such an item
 * @param gone whether the product was deleted
 */
public record Memberships(
    Key key,
    SortedMap<Integer, String> sortKeys,
    SortedMap<Integer, Id> ids,
    boolean stored,
    boolean gone) {

  /** The number of groups that a product may be in. */
  public static final int MAX = 1000;

  private static final String GROUPS = "groups";
  private static final String IDS = "ids";
  private static final String GONE = "gone";

  /** Returns the key of the item with a product's memberships. */
  public static Key key(int store, int number) {
    return new Key(ProductItem.partition(store, number), "groups");
  }

  /** Returns the memberships of a product that is in no group. */
  public static Memberships none(Id product) {
    return none(key(product.store(), product.number()));
  }

  /** Returns no memberships, which have that key once there are some. */
  public static Memberships none(Key key) {
    return new Memberships(key, new TreeMap<>(), new TreeMap<>(), false, false);
  }

  /** Returns the memberships that an item holds. */
  public static Memberships of(Attributes item) {
    SortedMap<Integer, String> sortKeys = new TreeMap<>();
    item.textsByName(GROUPS)
        .forEach((group, sortKey) -> sortKeys.put(Integer.valueOf(group), sortKey));
    SortedMap<Integer, Id> ids = new TreeMap<>();
    item.textsByName(IDS)
        .forEach((group, id) -> ids.put(Integer.valueOf(group), Id.parse(id).orElseThrow()));
    return new Memberships(item.key(), sortKeys, ids, true, item.has(GONE));
  }

  /**
   * Returns the update that makes the product a member of one more group.
   *
   * @throws Problem.Rejected when it is in {@value #MAX} groups already
   */
  public ItemUpdate join(Id group, String sortKey) {
    if (sortKeys.size() >= MAX) {
      throw new Problem.Rejected(
          new Rejection.LimitReached(Rejection.Limit.GROUPS_OF_PRODUCT, MAX));
    }
    ItemUpdate update = new ItemUpdate(key).requireAbsent(GONE);
    Value place = Value.text(sortKey);
    Value id = Value.text(group.toString());
    String member = Integer.toString(group.number());
    return stored
        ? update
            .requireAbsent(GROUPS + "." + member)
            .set(GROUPS + "." + member, place)
            .set(IDS + "." + member, id)
        : update
            .requireAbsent(GROUPS)
            .set(GROUPS, Value.map(Map.of(member, place)))
            .set(IDS, Value.map(Map.of(member, id)));
  }

  /** Returns the update that changes the sort key of the product in a group. */
  public static ItemUpdate relocation(Key memberships, int group, String from, String to) {
    String path = GROUPS + "." + group;
    return new ItemUpdate(memberships).require(path, Value.text(from)).set(path, Value.text(to));
  }

  /** Returns the update that ends a membership, on the condition that it has not changed since. */
  public ItemUpdate leave(int group) {
    return departure(key, group, sortKeys.get(group));
  }

  /** Returns the update that ends a membership, on the condition that it has that sort key. */
  public static ItemUpdate departure(Key memberships, int group, String sortKey) {
    String path = GROUPS + "." + group;
    return new ItemUpdate(memberships)
        .require(path, Value.text(sortKey))
        .remove(path)
        .remove(IDS + "." + group);
  }

  /** Returns the update that ends all memberships and keeps the product from joining for a time. */
  public ItemUpdate end(Instant until) {
    ItemUpdate update =
        new ItemUpdate(key)
            .set(GONE, Value.flag(true))
            .set(Attributes.EXPIRES, Value.number(until.getEpochSecond()))
            .set(GROUPS, Value.map(Map.of()))
            .set(IDS, Value.map(Map.of()));
    if (!stored) {
      return update.requireAbsent(GROUPS);
    }
    Map<String, Value> seen = new HashMap<>();
    sortKeys.forEach((group, place) -> seen.put(group.toString(), Value.text(place)));
    return update.require(GROUPS, Value.map(seen));
  }
}
