package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.endpoint.Answer;
import dev.stall.table.Groups;
import dev.stall.table.Table;

/** {@code GET /v2/groups/{groupId}}: a group with its products. Scope ViewProducts. */
public final class GetGroup extends SellAppEndpoint {

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
  Answer answer(Call call) {
    GroupWithMembers group = groups.withMembers(groups.get(call.group()));
    return call.contract().retrieved(call.request(), json -> GroupView.write(json, group));
  }
}
