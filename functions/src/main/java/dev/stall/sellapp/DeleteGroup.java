package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Response;
import dev.stall.store.Groups;
import dev.stall.wiring.Wiring;

/**
 * {@code DELETE /v2/groups/{groupId}}: deletes a group for good and answers it as it was; its
 * products stay. Scope UpdateProducts.
 */
public final class DeleteGroup extends SellAppEndpoint {

  private final Groups groups;

  /** The endpoint as Lambda makes it. */
  public DeleteGroup() {
    this(Wiring.production());
  }

  DeleteGroup(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.groups = wiring.groups();
  }

  @Override
  Response respond(Call call) {
    GroupWithMembers group = groups.withMembers(groups.get(call.group()));
    groups.delete(Reference.to(group.group().id()));
    return Contract.wrapped(200, json -> GroupView.write(json, group));
  }
}
