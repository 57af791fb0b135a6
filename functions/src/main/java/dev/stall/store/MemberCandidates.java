package dev.stall.store;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Table;
import dev.stall.item.GroupItem;
import dev.stall.item.Memberships;
import dev.stall.item.ProductItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A group and products that may join or leave it, read together.
 *
 * @param groupItem the attributes of the group's item
 */
record MemberCandidates(Attributes groupItem, Group group, List<Candidate> all) {

  /** A product, if it exists, with its memberships. */
  record Candidate(Optional<Product> product, Memberships memberships) {

    boolean isIn(Id group) {
      return memberships.sortKeys().containsKey(group.number());
    }
  }

  /**
   * Reads a group and products.
   *
   * @throws Problem.NotFound when the group does not exist
   */
  static MemberCandidates read(Table table, Reference group, List<Reference> products) {
    List<Key> keys = new ArrayList<>();
    keys.add(GroupItem.key(group));
    for (Reference product : products) {
      keys.add(ProductItem.key(product));
      keys.add(Memberships.key(product.store(), product.number()));
    }
    Map<Key, Attributes> items = table.getAll(keys);
    Attributes groupItem =
        Optional.ofNullable(items.get(GroupItem.key(group)))
            .filter(item -> group.names(GroupItem.read(item).id()))
            .orElseThrow(() -> new Problem.NotFound("group"));
    return new MemberCandidates(
        groupItem,
        GroupItem.read(groupItem),
        products.stream().map(product -> candidate(product, items)).toList());
  }

  private static Candidate candidate(Reference product, Map<Key, Attributes> items) {
    Key memberships = Memberships.key(product.store(), product.number());
    return new Candidate(
        Optional.ofNullable(items.get(ProductItem.key(product)))
            .map(ProductItem::read)
            .filter(found -> found.deleted().isEmpty() && product.names(found.id())),
        Optional.ofNullable(items.get(memberships))
            .map(Memberships::of)
            .orElseGet(() -> Memberships.none(memberships)));
  }

  /** Returns the places of the products that do not exist, from 0. */
  List<Integer> missing() {
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).product().isEmpty()) {
        missing.add(i);
      }
    }
    return missing;
  }

  /** Returns the products that are not in the group. */
  List<Candidate> outside() {
    return all.stream()
        .filter(candidate -> candidate.product().isPresent() && !candidate.isIn(group.id()))
        .toList();
  }

  /** Returns the products that are in the group. */
  List<Candidate> inside() {
    return all.stream()
        .filter(candidate -> candidate.product().isPresent() && candidate.isIn(group.id()))
        .toList();
  }
}
