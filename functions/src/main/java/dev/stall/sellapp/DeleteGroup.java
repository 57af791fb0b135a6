package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Response;
import dev.stall.store.GroupDeletion;
import dev.stall.store.GroupsWithMembers;
import dev.stall.wiring.Wiring;

/**
 * {@code DELETE /v2/groups/{groupId}}: deletes a group for good and answers it as it was; its
 * products stay. Scope UpdateProducts.
 */
public final class DeleteGroup extends SellAppEndpoint {

  private final GroupsWithMembers groups;
  private final GroupDeletion deletion;

  /** The endpoint as Lambda makes it. */
  public DeleteGroup() {
    this(Wiring.production());
  }

  DeleteGroup(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.groups = wiring.groupsWithMembers();
    this.deletion = wiring.groupDeletion();
  }

  @Override
  Response respond(Call call) {
    GroupWithMembers group = groups.get(call.group());
    deletion.delete(Reference.to(group.group().id()));
    return Contract.wrapped(200, json -> GroupView.write(json, group));
  }
}
