package dev.stall.table;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The groups that a product is a member of, as one item beside the product.
 *
 * @param sortKeys by group number: where the product stands in that group's list
 * @param ids by group number: the group's id
 * @param stored whether there is such an item
 * @param gone whether the product was deleted
 */
record Memberships(
    Key key,
    SortedMap<Integer, String> sortKeys,
    SortedMap<Integer, Id> ids,
    boolean stored,
    boolean gone) {

  /** In how many groups a product is at most. */
  static final int MOST = 1000;

  private static final String GROUPS = "groups";
  private static final String IDS = "ids";
  private static final String GONE = "gone";

  static Memberships none(Id product) {
    return none(Key.memberships(product.store(), product.number()));
  }

  static Memberships none(Key key) {
    return new Memberships(key, new TreeMap<>(), new TreeMap<>(), false, false);
  }

  static Memberships of(Attributes item) {
    SortedMap<Integer, String> sortKeys = new TreeMap<>();
    item.entries(GROUPS).forEach((group, key) -> sortKeys.put(Integer.valueOf(group), key.s()));
    SortedMap<Integer, Id> ids = new TreeMap<>();
    item.entries(IDS)
        .forEach((group, id) -> ids.put(Integer.valueOf(group), Id.parse(id.s()).orElseThrow()));
    return new Memberships(Key.of(item.map()), sortKeys, ids, true, item.has(GONE));
  }

  /**
   * The update that makes the product a member of one more group.
   *
   * @throws Refusal.Invalid when it is in as many as may be
   */
  ItemUpdate join(Id group, String sortKey) {
    if (sortKeys.size() >= MOST) {
      throw new Refusal.Invalid("A product is in at most " + MOST + " groups.");
    }
    ItemUpdate update = new ItemUpdate(key).requireAbsent(GONE);
    AttributeValue place = Values.text(sortKey);
    AttributeValue id = Values.text(group.toString());
    String member = Integer.toString(group.number());
    return stored
        ? update
            .requireAbsent(GROUPS + "." + member)
            .set(GROUPS + "." + member, place)
            .set(IDS + "." + member, id)
        : update
            .requireAbsent(GROUPS)
            .set(GROUPS, AttributeValue.fromM(Map.of(member, place)))
            .set(IDS, AttributeValue.fromM(Map.of(member, id)));
  }

  /** The update that notes that the product stands at another place of a group now. */
  static ItemUpdate relocation(Key memberships, int group, String from, String to) {
    String path = GROUPS + "." + group;
    return new ItemUpdate(memberships).require(path, Values.text(from)).set(path, Values.text(to));
  }

  /** The update that ends a membership which is as it was read. */
  ItemUpdate leave(int group) {
    return departure(key, group, sortKeys.get(group));
  }

  /** The update that ends the membership in a group, if the product stands there in its list. */
  static ItemUpdate departure(Key memberships, int group, String sortKey) {
    String path = GROUPS + "." + group;
    return new ItemUpdate(memberships)
        .require(path, Values.text(sortKey))
        .remove(path)
        .remove(IDS + "." + group);
  }

  /** The update that ends them all, and keeps the product from joining until that time. */
  ItemUpdate end(Instant until) {
    ItemUpdate update =
        new ItemUpdate(key)
            .set(GONE, AttributeValue.fromBool(true))
            .set(Table.EXPIRES, Values.number(until.getEpochSecond()))
            .set(GROUPS, AttributeValue.fromM(Map.of()))
            .set(IDS, AttributeValue.fromM(Map.of()));
    if (!stored) {
      return update.requireAbsent(GROUPS);
    }
    Map<String, AttributeValue> seen = new HashMap<>();
    sortKeys.forEach((group, place) -> seen.put(group.toString(), Values.text(place)));
    return update.require(GROUPS, AttributeValue.fromM(seen));
  }
}
