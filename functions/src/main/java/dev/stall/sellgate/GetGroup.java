package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Groups;
import dev.stall.wiring.Wiring;

/** {@code GET /v1/groups/{groupId}}: a group. Scope ViewProducts. */
public final class GetGroup extends SellGateEndpoint {

  private final Groups groups;

  /** The endpoint as Lambda makes it. */
  public GetGroup() {
    this(Wiring.production());
  }

  GetGroup(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.groups = wiring.groups();
  }

  @Override
  Response respond(Id store, Request request) {
    Group group = groups.get(Ids.group(store, request.path("groupId")));
    return Envelope.of(200, json -> GroupView.write(json, group));
  }
}
