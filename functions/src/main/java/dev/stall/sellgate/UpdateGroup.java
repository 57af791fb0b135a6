package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.GroupRevision;
import dev.stall.wiring.Wiring;

/** {@code PATCH /v1/groups/{groupId}}: changes what was sent of a group. Scope UpdateProducts. */
public final class UpdateGroup extends SellGateEndpoint {

  private final GroupRevision revision;

  /** The endpoint as Lambda makes it. */
  public UpdateGroup() {
    this(Wiring.production());
  }

  UpdateGroup(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.revision = wiring.groupRevision();
  }

  @Override
  Response respond(Id store, Request request) {
    Reference reference = Reference.to(Ids.group(store, request.path("groupId")));
    Group group = revision.change(reference, GroupForm.changes(request.fields()));
    return Envelope.of(200, json -> GroupView.write(json, group));
  }
}
