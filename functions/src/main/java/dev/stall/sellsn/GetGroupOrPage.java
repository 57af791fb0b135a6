package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Paging;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.wiring.Wiring;

/**
 * {@code GET /stores/{storeId}/product-groups/{groupId}}: a page of groups where the variable is a
 * number, and else the group of that id. Scope ViewProducts.
 */
public final class GetGroupOrPage extends StoreEndpoint {

  private final GroupPage page;
  private final OneGroup group;

  /** The endpoint as Lambda makes it. */
  public GetGroupOrPage() {
    this(Wiring.production());
  }

  GetGroupOrPage(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.page = new GroupPage(wiring);
    this.group = new OneGroup(wiring);
  }

  @Override
  Response respond(Id store, Request request) {
    return Paging.isNumber(request.path("groupId"))
        ? page.respond(store, request)
        : group.respond(store, request);
  }
}
