package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.PageRequest;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Paging;
import dev.stall.endpoint.Request;
import dev.stall.table.Groups;
import dev.stall.table.Table;

/**
 * {@code GET /v1/groups}: a page of the groups, by position and then the newest first. Scope
 * ViewProducts.
 */
public final class ListGroups extends SellGateEndpoint {

  private final Groups groups;

  /** The endpoint as Lambda makes it. */
  public ListGroups() {
    this(Table.production());
  }

  ListGroups(Table table) {
    super(table, Scope.VIEW_PRODUCTS);
    this.groups = new Groups(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    PageRequest page = Paging.of(request, Envelope.PAGE_SIZE);
    return Envelope.of(groups.page(store.store(), page), page, GroupView::write);
  }
}
