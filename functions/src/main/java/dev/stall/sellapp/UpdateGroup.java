package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.endpoint.Response;
import dev.stall.store.GroupRevision;
import dev.stall.store.GroupsWithMembers;
import dev.stall.wiring.Wiring;

/**
 * {@code PATCH /v2/groups/{groupId}}: changes of a group what is sent; an order moves it in the
 * store's list. Scope UpdateProducts.
 */
public final class UpdateGroup extends SellAppEndpoint {

  private final GroupRevision revision;
  private final GroupsWithMembers groups;

  /** The endpoint as Lambda makes it. */
  public UpdateGroup() {
    this(Wiring.production());
  }

  UpdateGroup(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.revision = wiring.groupRevision();
    this.groups = wiring.groupsWithMembers();
  }

  @Override
  Response respond(Call call) {
    Group changed = revision.change(call.group(), GroupForm.readChanges(call));
    GroupWithMembers group = groups.of(changed);
    return call.contract().group(200, json -> GroupView.write(json, group));
  }
}
