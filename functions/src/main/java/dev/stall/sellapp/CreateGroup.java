package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.NewGroup;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Response;
import dev.stall.store.GroupDeletion;
import dev.stall.store.Groups;
import dev.stall.store.GroupsWithMembers;
import dev.stall.store.Members;
import dev.stall.store.Products;
import dev.stall.wiring.Wiring;
import java.util.List;

/**
 * {@code POST /v2/groups}: makes a group, with products if the caller names some. Scope
 * CreateProducts.
 */
public final class CreateGroup extends SellAppEndpoint {

  private final Groups groups;
  private final GroupsWithMembers groupsWithMembers;
  private final GroupDeletion deletion;
  private final Products products;
  private final Members members;

  /** The endpoint as Lambda makes it. */
  public CreateGroup() {
    this(Wiring.production());
  }

  CreateGroup(Wiring wiring) {
    super(wiring, Scope.CREATE_PRODUCTS);
    this.groups = wiring.groups();
    this.groupsWithMembers = wiring.groupsWithMembers();
    this.deletion = wiring.groupDeletion();
    this.products = wiring.products();
    this.members = wiring.members();
  }

  @Override
  Response respond(Call call) {
    GroupForm.Creation form = GroupForm.readNew(call);
    int store = call.storeId().store();
    try {
      GroupWithMembers group = create(store, form.group(), form.products().in(store));
      return call.contract().group(201, json -> GroupView.write(json, group));
    } catch (Problem.Missing missing) {
      throw form.products().unknown(missing);
    }
  }

  private GroupWithMembers create(int store, NewGroup group, List<Reference> first) {
    products.requireAll(first);
    Group made = groups.create(store, group);
    return first.isEmpty()
        ? new GroupWithMembers(made, List.of())
        : filled(Reference.to(made.id()), first);
  }

  private GroupWithMembers filled(Reference group, List<Reference> first) {
    try {
      members.attach(group, first);
      return groupsWithMembers.get(group);
    } catch (RuntimeException fault) {
      // A product was deleted meanwhile, say: a group that was not answered is not to stay.
      throw undone(fault, () -> deletion.delete(group));
    }
  }
}
