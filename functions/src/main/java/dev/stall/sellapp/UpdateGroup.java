package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupChange;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Response;
import dev.stall.store.Groups;
import dev.stall.wiring.Wiring;
import java.util.List;

/**
 * {@code PATCH /v2/groups/{groupId}}: changes of a group what is sent; an order moves it in the
 * store's list. Scope UpdateProducts.
 */
public final class UpdateGroup extends SellAppEndpoint {

  private final Groups groups;

  /** The endpoint as Lambda makes it. */
  public UpdateGroup() {
    this(Wiring.production());
  }

  UpdateGroup(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.groups = wiring.groups();
  }

  @Override
  Response respond(Call call) {
    Reference reference = call.group();
    List<GroupChange> changes = GroupForm.readChanges(call);
    Group changed = changes.isEmpty() ? groups.get(reference) : groups.change(reference, changes);
    GroupWithMembers group = groups.withMembers(changed);
    return call.contract().group(200, json -> GroupView.write(json, group));
  }
}
