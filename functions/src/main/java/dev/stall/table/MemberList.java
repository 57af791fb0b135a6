package dev.stall.table;

import dev.stall.catalogue.Extent;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.Member;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which products are in a group, at which positions. */
public final class MemberList {

  private final Table table;
  private final Products products;

  /** Memberships in that table. */
  public MemberList(Table table) {
    this.table = table;
    this.products = new Products(table);
  }

  /**
   * A page of a group's members, with the group.
   *
   * @param members in the order of their positions
   */
  public record OfGroup(Group group, Page<Member> members) {}

  /** Where the entries of a page are, with the group they are of. */
  record Places(Group group, Page<String> sortKeys) {}

  /**
   * Returns a page of a group's members.
   *
   * @throws Refusal.NotFound when there is no such group
   */
  public OfGroup page(Reference group, PageRequest page) {
    Places places = places(group, page);
    List<String> sortKeys = places.sortKeys().entries();
    Map<Integer, Product> byNumber = new HashMap<>();
    for (Product product :
        products.numbered(group.store(), SortKey.numbers(sortKeys), Extent.LIVE)) {
      byNumber.put(product.id().number(), product);
    }
    List<Member> members = new ArrayList<>();
    for (String sortKey : sortKeys) {
      Optional.ofNullable(byNumber.get(SortKey.number(sortKey)))
          .ifPresent(product -> members.add(new Member(product, SortKey.position(sortKey))));
    }
    return new OfGroup(places.group(), new Page<>(members, places.sortKeys().total()));
  }

  /** Returns where the members of a page are: two calls. */
  Places places(Reference group, PageRequest page) {
    CountedList list = Groups.members(table, group);
    ListIndex index = list.index();
    if (!index.head().has(GroupItem.ID)) {
      throw Groups.absent();
    }
    Group found = GroupItem.read(index.head());
    if (!group.names(found.id())) {
      throw Groups.absent();
    }
    return new Places(
        found, new Page<>(list.range(index, page.offset(), page.size()), index.total()));
  }

  /**
   * Returns a product as a member of a group.
   *
   * @throws Refusal.NotFound when there is no such group or product, or it is not in there
   */
  public Member get(Reference group, Reference product) {
    Key memberships = Key.memberships(product.store(), product.number());
    Map<Key, Attributes> items =
        table.getAll(List.of(Key.group(group), Key.product(product), memberships));
    boolean there =
        Optional.ofNullable(items.get(Key.group(group)))
            .filter(item -> group.names(GroupItem.read(item).id()))
            .isPresent();
    if (!there) {
      throw Groups.absent();
    }
    Product found =
        Optional.ofNullable(items.get(Key.product(product)))
            .map(ProductItem::read)
            .filter(it -> it.deleted().isEmpty() && product.names(it.id()))
            .orElseThrow(() -> new Refusal.NotFound("product"));
    return Optional.ofNullable(items.get(memberships))
        .map(Memberships::of)
        .flatMap(it -> Optional.ofNullable(it.sortKeys().get(group.number())))
        .map(sortKey -> new Member(found, SortKey.position(sortKey)))
        .orElseThrow(() -> new Refusal.NotFound("product in the group"));
  }
}
