package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Reference;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.GroupItem;
import dev.stall.item.ProductItem;
import dev.stall.ranked.LeafSplitting;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.ListNode;
import dev.stall.ranked.RankedList;
import dev.stall.ranked.WriteBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes products the only members of a group, in an order. The steps are planned when the group is
 * read, and taken as long as nobody else changes the group; otherwise they are planned again.
 */
public final class MemberReplacement {

  /** The steps that one transaction takes, each of which may move a member. */
  static final int STEPS_AT_ONCE =
      WriteBudget.steps(
          WriteBudget.REMOVAL + WriteBudget.INSERTION + MemberWrites.MEMBERSHIP, WriteBudget.HEAD);

  private final Storage storage;
  private final Groups groups;
  private final Products products;

  /** Creates the replacement of the members of a storage's groups. */
  public MemberReplacement(Storage storage) {
    this.storage = storage;
    this.groups = new Groups(storage);
    this.products = new Products(storage);
  }

  /**
   * Makes products the members of a group, at the positions from 1 on.
   *
   * @param wanted in their order, each once, at most {@value Members#MAX_AT_ONCE}
   * @throws Problem.NotFound when the group does not exist
   * @throws Problem.Missing when some products do not exist; then nothing changes
   */
  public void replace(Reference group, List<Reference> wanted) {
    Id id = groups.get(group).id();
    products.requireAll(wanted);
    storage
        .retry()
        .run(
            () -> {
              attempt(id, wanted);
              return id;
            });
  }

  private void attempt(Id group, List<Reference> wanted) {
    RankedList list = Groups.members(storage, Reference.to(group));
    ListIndex index = requireGroup(list.index(), group);
    List<MemberPlan.Step> steps = new MemberPlan(storage, group, wanted).steps();
    int next = wanted.size() + 1;
    long changes = index.head().numberOr(ListNode.CHANGES, 0);
    for (int from = 0; from < steps.size(); from += STEPS_AT_ONCE) {
      int to = Math.min(steps.size(), from + STEPS_AT_ONCE);
      ListIndex now = from == 0 ? index : requireGroup(list.index(), group);
      if (now.head().numberOr(ListNode.CHANGES, 0) != changes) {
        throw new WriteConflict.Overtaken("The group was changed meanwhile");
      }
      int afterAll =
          to == steps.size() ? next : Math.max(next, now.head().integerOr(MemberWrites.NEXT, 1));
      storage
          .table()
          .transact(writes(group, list.change(now), steps.subList(from, to), now, afterAll));
      changes++;
    }
    List<String> inserted = new ArrayList<>();
    steps.forEach(step -> step.to().ifPresent(inserted::add));
    new LeafSplitting(list).after(list.index(), inserted);
  }

  private static ListIndex requireGroup(ListIndex index, Id group) {
    if (!index.head().optionalText(GroupItem.ID).equals(Optional.of(group.toString()))) {
      throw new Problem.NotFound("group");
    }
    return index;
  }

  private static List<Write> writes(
      Id group, ListChange change, List<MemberPlan.Step> steps, ListIndex index, int next) {
    List<Write> writes = new ArrayList<>();
    for (MemberPlan.Step step : steps) {
      step.from().ifPresent(change::remove);
      step.to().ifPresent(change::insert);
      writes.add(Write.update(step.membership()));
    }
    change.head().require(GroupItem.ID, ProductItem.id(group));
    change.head().requireNumber(ListNode.CHANGES, index.head().optionalNumber(ListNode.CHANGES));
    change.head().set(MemberWrites.NEXT, Value.number(next));
    writes.addAll(change.writes());
    return writes;
  }
}
