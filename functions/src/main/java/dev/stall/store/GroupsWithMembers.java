package dev.stall.store;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.TrashFilter;
import dev.stall.dynamo.Attributes;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads groups together with all of their products. */
public final class GroupsWithMembers {

  private static final int BATCH = 100;

  /** The text of the products that are read together, which is held in memory. */
  private static final long MAX_CHARACTERS = 30_000_000;

  private final Storage storage;
  private final Groups groups;
  private final ProductList products;

  /** Creates the groups of a storage. */
  public GroupsWithMembers(Storage storage) {
    this.storage = storage;
    this.groups = new Groups(storage);
    this.products = new ProductList(storage);
  }

  /**
   * Returns a group with its products.
   *
   * @throws Problem.NotFound when none of exactly that id exists
   * @throws Problem.TooLarge when the products have more text than any response could hold
   */
  public GroupWithMembers get(Id id) {
    return of(groups.get(id));
  }

  /**
   * Returns a group with its products.
   *
   * @throws Problem.NotFound when it does not exist
   * @throws Problem.TooLarge when the products have more text than any response could hold
   */
  public GroupWithMembers get(Reference group) {
    return of(groups.get(group));
  }

  /**
   * Returns a group with its products.
   *
   * @throws Problem.TooLarge when the products have more text than any response could hold
   */
  public GroupWithMembers of(Group group) {
    return of(group.id().store(), List.of(group)).getFirst();
  }

  /**
   * Returns groups of a store with their products, each of which is read once.
   *
   * @throws Problem.TooLarge when the products have more text than any response could hold
   */
  public List<GroupWithMembers> of(int store, List<Group> some) {
    Map<Id, List<Integer>> members = new HashMap<>();
    TreeSet<Integer> numbers = new TreeSet<>();
    for (Group group : some) {
      List<Integer> ofGroup = memberNumbers(group);
      members.put(group.id(), ofGroup);
      numbers.addAll(ofGroup);
    }
    Map<Integer, Product> byNumber = byNumber(store, List.copyOf(numbers));
    List<GroupWithMembers> whole = new ArrayList<>();
    for (Group group : some) {
      List<Product> ofGroup = new ArrayList<>();
      for (int number : members.get(group.id())) {
        Optional.ofNullable(byNumber.get(number)).ifPresent(ofGroup::add);
      }
      whole.add(new GroupWithMembers(group, ofGroup));
    }
    return whole;
  }

  private List<Integer> memberNumbers(Group group) {
    if (group.members() == 0) {
      return List.of();
    }
    List<Attributes> entries =
        Groups.members(storage, Reference.to(group.id())).from("", Integer.MAX_VALUE);
    return SortKey.numbers(entries.stream().map(ListEntry::sortKey).toList());
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
}
