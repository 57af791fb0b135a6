package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.PageRequest;
import dev.stall.endpoint.Paging;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Groups;
import dev.stall.wiring.Wiring;

/**
 * {@code GET /v1/groups}: a page of the groups, by position and then the newest first. Scope
 * ViewProducts.
 */
public final class ListGroups extends SellGateEndpoint {

  private final Groups groups;

  /** The endpoint as Lambda makes it. */
  public ListGroups() {
    this(Wiring.production());
  }

  ListGroups(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.groups = wiring.groups();
  }

  @Override
  Response respond(Id store, Request request) {
    PageRequest page = Paging.of(request, Envelope.PAGE_SIZE);
    return Envelope.of(groups.page(store.store(), page), page, GroupView::write);
  }
}
