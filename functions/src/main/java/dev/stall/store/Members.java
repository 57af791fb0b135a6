package dev.stall.store;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.item.GroupItem;
import dev.stall.item.Memberships;
import dev.stall.item.ProductItem;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.RankedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts products into groups and takes them out. */
public final class Members {

  /** How many products a caller may name at once. */
  public static final int MAX_AT_ONCE = 100;

  /** The attribute of a group with the position behind all of its members. */
  static final String NEXT = "next";

  /** How many products join in one transaction: two writes each, besides the list's nodes. */
  private static final int JOINS = 45;

  /** How many leave in one: the same two, and two nodes each may change its bounds in. */
  private static final int DEPARTURES = 20;

  private final Storage storage;
  private final Table table;
  private final Groups groups;

  /** Memberships in that table. */
  public Members(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
    this.groups = new Groups(storage);
  }

  /** A product with its memberships, where there is such a product. */
  private record Candidate(Optional<Product> product, Memberships memberships) {

    boolean joined(Id group) {
      return memberships.sortKeys().containsKey(group.number());
    }
  }

  /** A group and products that may join or leave it, read at once. */
  private record Meeting(Attributes groupItem, Group group, List<Candidate> candidates) {

    List<Integer> missing() {
      List<Integer> missing = new ArrayList<>();
      for (int i = 0; i < candidates.size(); i++) {
        if (candidates.get(i).product().isEmpty()) {
          missing.add(i);
        }
      }
      return missing;
    }

    List<Candidate> outside() {
      return candidates.stream()
          .filter(candidate -> candidate.product().isPresent() && !candidate.joined(group.id()))
          .toList();
    }

    List<Candidate> inside() {
      return candidates.stream()
          .filter(candidate -> candidate.product().isPresent() && candidate.joined(group.id()))
          .toList();
    }
  }

  /**
   * Puts a product at the end of a group; nothing happens if it is in there.
   *
   * @param max how many products the group may hold
   * @throws Problem.NotFound when there is no such group or product
   * @throws Problem.Invalid when the group is full
   */
  public void add(Id group, Id product, int max) {
    Reference reference = Reference.to(group);
    storage
        .retry()
        .run(
            () -> {
              Meeting meeting = read(reference, List.of(Reference.to(product)));
              if (!meeting.missing().isEmpty()) {
                throw new Problem.NotFound("product");
              }
              if (!meeting.outside().isEmpty() && meeting.group().members() >= max) {
                throw new Problem.Invalid(
                    "productId", "is one too many: a group holds at most " + max);
              }
              join(meeting, meeting.outside());
              return meeting;
            });
  }

  /**
   * Puts products at the end of a group in that order; those that are in it stay where they are. Up
   * to 45 join at once; more join in several steps, which only a fault may part.
   *
   * @param products at most {@value #MAX_AT_ONCE}
   * @param unknown tells of those that there are not, by their places from 0; then none joins
   * @return the numbers of those that joined
   * @throws Problem.NotFound when there is no such group
   */
  public List<Integer> attach(
      Reference group, List<Reference> products, Function<List<Integer>, Problem> unknown) {
    List<Integer> attached = new ArrayList<>();
    int joined;
    do {
      Meeting before =
          storage
              .retry()
              .run(
                  () -> {
                    Meeting meeting = read(group, products);
                    if (attached.isEmpty() && !meeting.missing().isEmpty()) {
                      throw unknown.apply(meeting.missing());
                    }
                    join(meeting, first(meeting.outside(), JOINS));
                    return meeting;
                  });
      List<Integer> numbers = numbers(first(before.outside(), JOINS));
      attached.addAll(numbers);
      joined = numbers.size();
    } while (joined == JOINS);
    return attached;
  }

  /**
   * Takes products out of a group; those that are not in it, or not there at all, do not matter. Up
   * to 20 leave at once; more leave in several steps, which only a fault may part.
   *
   * @param products at most {@value #MAX_AT_ONCE}
   * @return the numbers of those that were in it
   * @throws Problem.NotFound when there is no such group
   */
  public List<Integer> detach(Reference group, List<Reference> products) {
    List<Integer> detached = new ArrayList<>();
    int left;
    do {
      Meeting before =
          storage
              .retry()
              .run(
                  () -> {
                    Meeting meeting = read(group, products);
                    leave(meeting, first(meeting.inside(), DEPARTURES));
                    return meeting;
                  });
      List<Integer> numbers = numbers(first(before.inside(), DEPARTURES));
      detached.addAll(numbers);
      left = numbers.size();
    } while (left == DEPARTURES);
    return detached;
  }

  /**
   * Takes a product out of a group.
   *
   * @throws Problem.NotFound when there is no such group or product, or it is not in there
   */
  public void remove(Id group, Id product) {
    Reference reference = Reference.to(group);
    storage
        .retry()
        .run(
            () -> {
              Meeting meeting = read(reference, List.of(Reference.to(product)));
              if (!meeting.missing().isEmpty()) {
                throw new Problem.NotFound("product");
              }
              if (meeting.inside().isEmpty()) {
                throw new Problem.NotFound("product in the group");
              }
              leave(meeting, meeting.inside());
              return meeting;
            });
  }

  private void join(Meeting meeting, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    Id group = meeting.group().id();
    RankedList list = groups.members(group);
    ListChange change = list.change(index(list, meeting.groupItem()));
    int position = meeting.groupItem().integerOr(NEXT, 1);
    List<Write> writes = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Product product = candidate.product().orElseThrow();
      String sortKey = SortKey.of(position, product.created(), product.id().number());
      change.append(sortKey, Attributes.none(), 1);
      writes.add(Write.update(candidate.memberships().join(group, sortKey)));
      position++;
    }
    change.head().require(GroupItem.ID, ProductItem.id(group));
    change.head().requireNumber(NEXT, meeting.groupItem().optionalNumber(NEXT));
    change.head().set(NEXT, Value.number(position));
    writes.addAll(change.writes());
    table.transact(writes);
  }

  private void leave(Meeting meeting, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    Id group = meeting.group().id();
    List<Memberships> leaving = candidates.stream().map(Candidate::memberships).toList();
    List<Write> writes = removal(meeting.groupItem(), group, leaving);
    for (Memberships memberships : leaving) {
      writes.add(Write.update(memberships.leave(group.number())));
    }
    table.transact(writes);
  }

  /** Returns the writes that take products out of a group's list. */
  List<Write> removal(Attributes groupItem, Id group, List<Memberships> leaving) {
    RankedList list = groups.members(group);
    ListChange change = list.change(index(list, groupItem));
    for (Memberships memberships : leaving) {
      change.remove(memberships.sortKeys().get(group.number()));
    }
    change.head().require(GroupItem.ID, ProductItem.id(group));
    return change.writes();
  }

  /** Most groups are so small that their own item is all of the index. */
  private static ListIndex index(RankedList list, Attributes groupItem) {
    return ListIndex.isWhole(groupItem)
        ? ListIndex.ofHead(groupItem.key().partition(), groupItem)
        : list.index();
  }

  private Meeting read(Reference group, List<Reference> products) {
    List<Key> keys = new ArrayList<>();
    keys.add(GroupItem.key(group));
    for (Reference product : products) {
      keys.add(ProductItem.key(product));
      keys.add(Memberships.key(product.store(), product.number()));
    }
    Map<Key, Attributes> items = table.getAll(keys);
    Attributes groupItem =
        Optional.ofNullable(items.get(GroupItem.key(group))).orElseThrow(Groups::absent);
    Group found = GroupItem.read(groupItem);
    if (!group.names(found.id())) {
      throw Groups.absent();
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Reference product : products) {
      candidates.add(candidate(product, items));
    }
    return new Meeting(groupItem, found, candidates);
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

  private static <T> List<T> first(List<T> all, int max) {
    return all.subList(0, Math.min(max, all.size()));
  }

  private static List<Integer> numbers(List<Candidate> candidates) {
    List<Integer> numbers = new ArrayList<>();
    for (Candidate candidate : candidates) {
      candidate.product().ifPresent(product -> numbers.add(product.id().number()));
    }
    return numbers;
  }
}
