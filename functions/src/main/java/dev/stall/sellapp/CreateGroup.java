package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Response;
import dev.stall.store.Groups;
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
  private final Products products;
  private final Members members;

  /** The endpoint as Lambda makes it. */
  public CreateGroup() {
    this(Wiring.production());
  }

  CreateGroup(Wiring wiring) {
    super(wiring, Scope.CREATE_PRODUCTS);
    this.groups = wiring.groups();
    this.products = wiring.products();
    this.members = wiring.members();
  }

  @Override
  Response respond(Call call) {
    GroupForm.Creation form = GroupForm.readNew(call);
    int store = call.storeId().store();
    List<Reference> first = form.products().in(store);
    products.requireAll(first, form.products()::unknown);
    Group made = groups.create(store, form.group());
    GroupWithMembers group =
        first.isEmpty()
            ? new GroupWithMembers(made, List.of())
            : filled(Reference.to(made.id()), first, form.products());
    return call.contract().group(201, json -> GroupView.write(json, group));
  }

  private GroupWithMembers filled(Reference group, List<Reference> first, Resources named) {
    try {
      members.attach(group, first, named::unknown);
      return groups.withMembers(groups.get(group));
    } catch (RuntimeException fault) {
      // A product was deleted meanwhile, say: a group that was not answered is not to stay.
      throw undone(fault, () -> groups.delete(group));
    }
  }
}
