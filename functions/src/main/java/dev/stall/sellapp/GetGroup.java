package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.endpoint.Response;
import dev.stall.store.GroupsWithMembers;
import dev.stall.wiring.Wiring;

/** {@code GET /v2/groups/{groupId}}: a group with its products. Scope ViewProducts. */
public final class GetGroup extends SellAppEndpoint {

  private final GroupsWithMembers groups;

  /** The endpoint as Lambda makes it. */
  public GetGroup() {
    this(Wiring.production());
  }

  GetGroup(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.groups = wiring.groupsWithMembers();
  }

  @Override
  Response respond(Call call) {
    GroupWithMembers group = groups.get(call.group());
    return call.contract().retrieved(call.request(), json -> GroupView.write(json, group));
  }
}
