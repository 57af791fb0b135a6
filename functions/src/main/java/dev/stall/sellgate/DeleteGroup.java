package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.GroupDeletion;
import dev.stall.wiring.Wiring;

/**
 * {@code DELETE /v1/groups/{groupId}}: deletes a group; its products stay. Answers 204 without a
 * body. Scope UpdateProducts.
 */
public final class DeleteGroup extends SellGateEndpoint {

  private final GroupDeletion deletion;

  /** The endpoint as Lambda makes it. */
  public DeleteGroup() {
    this(Wiring.production());
  }

  DeleteGroup(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.deletion = wiring.groupDeletion();
  }

  @Override
  Response respond(Id store, Request request) {
    deletion.delete(Reference.to(Ids.group(store, request.path("groupId"))));
    return Response.empty(204);
  }
}
