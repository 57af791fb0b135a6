package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.PageRequest;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Paging;
import dev.stall.media.Links;
import dev.stall.media.Media;
import dev.stall.table.MemberList;
import dev.stall.table.Table;
import java.util.function.Supplier;

/**
 * {@code GET /v2/groups/{groupId}/products}: a page of a group's products, in the order of their
 * positions in it. Scope ViewProducts.
 */
public final class ListMembers extends SellAppEndpoint {

  private final MemberList members;
  private final MemberView view;

  /** The endpoint as Lambda makes it. */
  public ListMembers() {
    this(Table.production(), Media::links);
  }

  ListMembers(Table table, Supplier<Links> links) {
    super(table, Scope.VIEW_PRODUCTS);
    this.members = new MemberList(table);
    this.view = new MemberView(links);
  }

  @Override
  Answer answer(Call call) {
    PageRequest asked = Paging.of(call.request(), PageView.USUAL_SIZE);
    MemberList.OfGroup page = members.page(call.group(), asked);
    return PageView.of(
        call.request(),
        asked,
        page.members(),
        (json, member) -> view.writeListed(json, page.group(), member, call));
  }
}
