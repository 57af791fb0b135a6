package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Groups;
import dev.stall.wiring.Wiring;

/**
 * {@code DELETE /stores/{storeId}/product-groups/{groupId}}: deletes a group; its products stay.
 * Scope UpdateProducts.
 */
public final class DeleteGroup extends StoreEndpoint {

  private final Groups groups;

  /** The endpoint as Lambda makes it. */
  public DeleteGroup() {
    this(Wiring.production());
  }

  DeleteGroup(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.groups = wiring.groups();
  }

  @Override
  Response respond(Id store, Request request) {
    groups.delete(Reference.to(Ids.group(store, request)));
    return Envelope.done("The group was deleted.");
  }
}
