package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Paging;
import dev.stall.endpoint.Request;
import dev.stall.table.Table;

/**
 * {@code GET /stores/{storeId}/product-groups/{groupId}}: a page of groups where the variable is a
 * number, and else the group of that id. Scope ViewProducts.
 */
public final class GetGroupOrPage extends StoreEndpoint {

  private final GroupPage page;
  private final OneGroup group;

  /** The endpoint as Lambda makes it. */
  public GetGroupOrPage() {
    this(Table.production());
  }

  GetGroupOrPage(Table table) {
    super(table, Scope.VIEW_PRODUCTS);
    this.page = new GroupPage(table);
    this.group = new OneGroup(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    return Paging.isNumber(request.path("groupId"))
        ? page.answer(store, request)
        : group.answer(store, request);
  }
}
