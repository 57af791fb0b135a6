package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Groups;
import dev.stall.table.Table;

/**
 * {@code DELETE /v1/groups/{groupId}}: deletes a group; its products stay. Answers 204 without a
 * body. Scope UpdateProducts.
 */
public final class DeleteGroup extends SellGateEndpoint {

  private final Groups groups;

  /** The endpoint as Lambda makes it. */
  public DeleteGroup() {
    this(Table.production());
  }

  DeleteGroup(Table table) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.groups = new Groups(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    groups.delete(Reference.to(Ids.group(store, request.path("groupId"))));
    return Answer.empty(204);
  }
}
