package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.PageRequest;
import dev.stall.endpoint.Paging;
import dev.stall.endpoint.Response;
import dev.stall.store.MemberList;
import dev.stall.wiring.Wiring;

/**
 * {@code GET /v2/groups/{groupId}/products}: a page of a group's products, in the order of their
 * positions in it. Scope ViewProducts.
 */
public final class ListMembers extends SellAppEndpoint {

  private final MemberList members;
  private final MemberView view;

  /** The endpoint as Lambda makes it. */
  public ListMembers() {
    this(Wiring.production());
  }

  ListMembers(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.members = wiring.memberList();
    this.view = new MemberView(wiring.links());
  }

  @Override
  Response respond(Call call) {
    PageRequest asked = Paging.of(call.request(), PageView.USUAL_SIZE);
    MemberList.OfGroup page = members.page(call.group(), asked);
    return PageView.of(
        call.request(),
        asked,
        page.members(),
        (json, member) -> view.writeListed(json, page.group(), member, call));
  }
}
