package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.Member;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Response;
import dev.stall.store.MemberList;
import dev.stall.wiring.Wiring;

/**
 * {@code GET /v2/groups/{groupId}/products/{productId}}: a product of a group, which both contracts
 * wrap alike. Scope ViewProducts.
 */
public final class GetMember extends SellAppEndpoint {

  private final MemberList members;
  private final MemberView view;

  /** The endpoint as Lambda makes it. */
  public GetMember() {
    this(Wiring.production());
  }

  GetMember(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.members = wiring.memberList();
    this.view = new MemberView(wiring.links());
  }

  @Override
  Response respond(Call call) {
    Reference group = call.group();
    Member member = members.get(group, call.product());
    return Contract.wrapped(200, json -> view.write(json, group, member, call));
  }
}
