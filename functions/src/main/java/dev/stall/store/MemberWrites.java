package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.item.GroupItem;
import dev.stall.item.Memberships;
import dev.stall.item.ProductItem;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.RankedList;
import dev.stall.ranked.WriteBudget;
import java.util.ArrayList;
import java.util.List;

/** The writes that put products into a group and take them out of it. */
final class MemberWrites {

  /** The attribute of a group with the position after all of its members. */
  static final String NEXT = "next";

  /** The writes besides the group's list for each product that joins or leaves. */
  static final int MEMBERSHIP = 1;

  /** The products that join a group in one transaction. */
  static final int MAX_JOINING = WriteBudget.appended(1 + MEMBERSHIP, 0);

  /** The products that leave a group in one transaction. */
  static final int MAX_LEAVING =
      WriteBudget.steps(WriteBudget.REMOVAL + MEMBERSHIP, WriteBudget.HEAD);

  private final Storage storage;

  MemberWrites(Storage storage) {
    this.storage = storage;
  }

  /** Returns the writes that put products at the end of a group. */
  List<Write> joining(MemberCandidates read, List<MemberCandidates.Candidate> joining) {
    Id group = read.group().id();
    ListChange change = change(group, read.groupItem());
    int position = read.groupItem().integerOr(NEXT, 1);
    change.head().requireNumber(NEXT, read.groupItem().optionalNumber(NEXT));
    change.head().set(NEXT, Value.number(position + (long) joining.size()));
    List<Write> writes = new ArrayList<>();
    for (MemberCandidates.Candidate candidate : joining) {
      Product product = candidate.product().orElseThrow();
      String sortKey = SortKey.of(position, product.created(), product.id().number());
      change.append(sortKey, Attributes.none(), 1);
      writes.add(Write.update(candidate.memberships().join(group, sortKey)));
      position++;
    }
    writes.addAll(change.writes());
    return writes;
  }

  /** Returns the writes that take products out of a group. */
  List<Write> leaving(MemberCandidates read, List<MemberCandidates.Candidate> leaving) {
    Id group = read.group().id();
    List<Memberships> memberships =
        leaving.stream().map(MemberCandidates.Candidate::memberships).toList();
    List<Write> writes = removal(read.groupItem(), group, memberships);
    memberships.forEach(product -> writes.add(Write.update(product.leave(group.number()))));
    return writes;
  }

  /** Returns the writes that take products out of a group's list, but do not end memberships. */
  List<Write> removal(Attributes groupItem, Id group, List<Memberships> leaving) {
    ListChange change = change(group, groupItem);
    leaving.forEach(product -> change.remove(product.sortKeys().get(group.number())));
    return change.writes();
  }

  /** The item of a small group is all of its list's index, so that nothing has to be read. */
  private ListChange change(Id group, Attributes groupItem) {
    RankedList list = Groups.members(storage, Reference.to(group));
    ListIndex index =
        ListIndex.isWhole(groupItem)
            ? ListIndex.ofHead(groupItem.key().partition(), groupItem)
            : list.index();
    ListChange change = list.change(index);
    change.head().require(GroupItem.ID, ProductItem.id(group));
    return change;
  }
}
