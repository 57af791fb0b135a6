package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.Member;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Answer;
import dev.stall.media.Links;
import dev.stall.media.Media;
import dev.stall.table.MemberList;
import dev.stall.table.Table;
import java.util.function.Supplier;

/**
 * {@code GET /v2/groups/{groupId}/products/{productId}}: a product of a group, which both contracts
 * wrap alike. Scope ViewProducts.
 */
public final class GetMember extends SellAppEndpoint {

  private final MemberList members;
  private final MemberView view;

  /** The endpoint as Lambda makes it. */
  public GetMember() {
    this(Table.production(), Media::links);
  }

  GetMember(Table table, Supplier<Links> links) {
    super(table, Scope.VIEW_PRODUCTS);
    this.members = new MemberList(table);
    this.view = new MemberView(links);
  }

  @Override
  Answer answer(Call call) {
    Reference group = call.group();
    Member member = members.get(group, call.product());
    return Contract.wrapped(200, json -> view.write(json, group, member, call));
  }
}
