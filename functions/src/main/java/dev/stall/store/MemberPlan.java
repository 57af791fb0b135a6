package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.item.Memberships;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps that make products the only members of a group, in an order. */
final class MemberPlan {

  private final Storage storage;
  private final Id group;
  private final List<Reference> wanted;

  MemberPlan(Storage storage, Id group, List<Reference> wanted) {
    this.storage = storage;
    this.group = group;
    this.wanted = wanted;
  }

  /**
   * A product that joins the group, leaves it, or changes its position.
   *
   * @param from its sort key so far, if it was a member
   * @param to its sort key from then on, if it stays one
   */
  record Step(Optional<String> from, Optional<String> to, ItemUpdate membership) {}

  /** Reads the group's members and returns the steps: none where all is as wanted. */
  List<Step> steps() {
    Map<Integer, Product> products = products();
    Map<Integer, String> members = members();
    List<Step> steps = new ArrayList<>();
    members.forEach(
        (number, sortKey) -> {
          if (!products.containsKey(number)) {
            steps.add(departure(number, sortKey));
          }
        });
    Map<Key, Attributes> memberships = memberships();
    int position = 1;
    for (Reference reference : wanted) {
      Optional<Product> product = Optional.ofNullable(products.get(reference.number()));
      if (product.isPresent()) {
        String to = SortKey.of(position, product.get().created(), reference.number());
        Optional<String> from = Optional.ofNullable(members.get(reference.number()));
        if (!from.equals(Optional.of(to))) {
          steps.add(arrival(reference, from, to, memberships));
        }
        position++;
      }
    }
    return steps;
  }

  /** Products that were deleted since the caller named them are not among these. */
  private Map<Integer, Product> products() {
    Map<Integer, Product> products = new HashMap<>();
    for (Product product : new Products(storage).findAll(wanted)) {
      products.put(product.id().number(), product);
    }
    return products;
  }

  private Map<Integer, String> members() {
    Map<Integer, String> members = new LinkedHashMap<>();
    for (Attributes entry :
        Groups.members(storage, Reference.to(group)).from("", Integer.MAX_VALUE)) {
      String sortKey = ListEntry.sortKey(entry);
      members.put(SortKey.number(sortKey), sortKey);
    }
    return members;
  }

  private Map<Key, Attributes> memberships() {
    return storage.table().getAll(wanted.stream().map(MemberPlan::key).toList());
  }

  private static Key key(Reference product) {
    return Memberships.key(product.store(), product.number());
  }

  private Step departure(int number, String sortKey) {
    Key key = Memberships.key(group.store(), number);
    return new Step(
        Optional.of(sortKey),
        Optional.empty(),
        Memberships.departure(key, group.number(), sortKey));
  }

  private Step arrival(
      Reference product, Optional<String> from, String to, Map<Key, Attributes> memberships) {
    Key key = key(product);
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
}
