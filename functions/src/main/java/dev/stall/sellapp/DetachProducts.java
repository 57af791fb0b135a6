package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.endpoint.Response;
import dev.stall.store.Members;
import dev.stall.wiring.Wiring;
import java.util.List;

/**
 * {@code DELETE /v2/groups/{groupId}/products/detach}: takes products out of a group and answers
 * which of them were in it. Scope UpdateProducts.
 */
public final class DetachProducts extends SellAppEndpoint {

  private final Members members;

  /** The endpoint as Lambda makes it. */
  public DetachProducts() {
    this(Wiring.production());
  }

  DetachProducts(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.members = wiring.members();
  }

  @Override
  Response respond(Call call) {
    List<Integer> detached =
        members.detach(call.group(), Resources.toMove(call).in(call.storeId().store()));
    return Response.json(200, json -> json.object(() -> json.integers("detached", detached)));
  }
}
