package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.Problem;
import dev.stall.endpoint.Response;
import dev.stall.store.Members;
import dev.stall.wiring.Wiring;
import java.util.List;

/**
 * {@code POST /v2/groups/{groupId}/products/attach}: puts products at the end of a group and
 * answers which of them are new to it. Scope UpdateProducts.
 */
public final class AttachProducts extends SellAppEndpoint {

  private final Members members;

  /** The endpoint as Lambda makes it. */
  public AttachProducts() {
    this(Wiring.production());
  }

  AttachProducts(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.members = wiring.members();
  }

  @Override
  Response respond(Call call) {
    Resources products = Resources.toMove(call);
    try {
      List<Integer> attached = members.attach(call.group(), products.in(call.storeId().store()));
      return Response.json(200, json -> json.object(() -> json.integers("attached", attached)));
    } catch (Problem.Missing missing) {
      throw products.unknown(missing);
    }
  }
}
