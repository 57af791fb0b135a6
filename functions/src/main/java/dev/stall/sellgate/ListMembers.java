package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.wiring.Wiring;

/**
 * {@code GET /v1/groups/{groupId}/products}: a page of the products in a group, in the order of the
 * group. Scope ViewProducts.
 */
public final class ListMembers extends SellGateEndpoint {

  private final ProductPage page;

  /** The endpoint as Lambda makes it. */
  public ListMembers() {
    this(Wiring.production());
  }

  ListMembers(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.page = new ProductPage(wiring);
  }

  @Override
  Response respond(Id store, Request request) {
    return page.ofGroup(store, request.path("groupId"), request);
  }
}
