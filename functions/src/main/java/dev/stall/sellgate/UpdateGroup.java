package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupChange;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Groups;
import dev.stall.wiring.Wiring;
import java.util.List;

/** {@code PATCH /v1/groups/{groupId}}: changes what was sent of a group. Scope UpdateProducts. */
public final class UpdateGroup extends SellGateEndpoint {

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
  Response respond(Id store, Request request) {
    Reference reference = Reference.to(Ids.group(store, request.path("groupId")));
    List<GroupChange> changes = GroupForm.changes(request.fields());
    Group group = changes.isEmpty() ? groups.get(reference) : groups.change(reference, changes);
    return Envelope.of(200, json -> GroupView.write(json, group));
  }
}
