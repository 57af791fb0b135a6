package dev.stall.store;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.Member;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.TrashFilter;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Table;
import dev.stall.item.GroupItem;
import dev.stall.item.Memberships;
import dev.stall.item.ProductItem;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.RankedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the products of groups with their positions. */
public final class MemberList {

  private final Storage storage;
  private final Table table;
  private final ProductList products;

  /** Creates the lists of members of a storage's groups. */
  public MemberList(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
    this.products = new ProductList(storage);
  }

  /**
   * A page of a group's members, with the group.
   *
   * @param members in the order of their positions
   */
  public record OfGroup(Group group, Page<Member> members) {}

  /** The sort keys of a page of a group's members, with the group. */
  record Places(Group group, Page<String> sortKeys) {}

  /**
   * Returns a page of a group's members.
   *
   * @throws Problem.NotFound when the group does not exist
   */
  public OfGroup page(Reference group, PageRequest page) {
    Places places = places(group, page);
    List<String> sortKeys = places.sortKeys().entries();
    Map<Integer, Product> byNumber = new HashMap<>();
    for (Product product :
        products.numbered(group.store(), SortKey.numbers(sortKeys), TrashFilter.LIVE)) {
      byNumber.put(product.id().number(), product);
    }
    List<Member> members = new ArrayList<>();
    for (String sortKey : sortKeys) {
      Optional.ofNullable(byNumber.get(SortKey.number(sortKey)))
          .ifPresent(product -> members.add(new Member(product, SortKey.position(sortKey))));
    }
    return new OfGroup(places.group(), new Page<>(members, places.sortKeys().total()));
  }

  /** Returns the sort keys of a page of a group's members: two calls. */
  Places places(Reference group, PageRequest page) {
    RankedList list = Groups.members(storage, group);
    ListIndex index = list.index();
    Group found =
        Optional.of(index.head())
            .filter(head -> head.has(GroupItem.ID))
            .map(GroupItem::read)
            .filter(it -> group.names(it.id()))
            .orElseThrow(() -> new Problem.NotFound("group"));
    return new Places(
        found, new Page<>(list.range(index, page.offset(), page.size()), index.total()));
  }

  /**
   * Returns a product as a member of a group.
   *
   * @throws Problem.NotFound when the group or the product does not exist, or it is not in there
   */
  public Member get(Reference group, Reference product) {
    Key memberships = Memberships.key(product.store(), product.number());
    Map<Key, Attributes> items =
        table.getAll(List.of(GroupItem.key(group), ProductItem.key(product), memberships));
    Optional<Attributes> groupItem = Optional.ofNullable(items.get(GroupItem.key(group)));
    if (groupItem.filter(item -> group.names(GroupItem.read(item).id())).isEmpty()) {
      throw new Problem.NotFound("group");
    }
    Product found =
        Optional.ofNullable(items.get(ProductItem.key(product)))
            .map(ProductItem::read)
            .filter(it -> it.deleted().isEmpty() && product.names(it.id()))
            .orElseThrow(() -> new Problem.NotFound("product"));
    return Optional.ofNullable(items.get(memberships))
        .map(Memberships::of)
        .flatMap(it -> Optional.ofNullable(it.sortKeys().get(group.number())))
        .map(sortKey -> new Member(found, SortKey.position(sortKey)))
        .orElseThrow(() -> new Problem.NotFound("product in the group"));
  }
}
