package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Groups;
import dev.stall.table.Table;

/** {@code GET /v1/groups/{groupId}}: a group. Scope ViewProducts. */
public final class GetGroup extends SellGateEndpoint {

  private final Groups groups;

  /** The endpoint as Lambda makes it. */
  public GetGroup() {
    this(Table.production());
  }

  GetGroup(Table table) {
    super(table, Scope.VIEW_PRODUCTS);
    this.groups = new Groups(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    Group group = groups.get(Ids.group(store, request.path("groupId")));
    return Envelope.of(200, json -> GroupView.write(json, group));
  }
}
