package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.endpoint.Paging;
import dev.stall.endpoint.Response;
import dev.stall.store.Groups;
import dev.stall.store.GroupsWithMembers;
import dev.stall.wiring.Wiring;
import java.util.List;

/**
 * {@code GET /v2/groups}: a page of the store's groups with their products, in the order of its
 * list. Scope ViewProducts.
 */
public final class ListGroups extends SellAppEndpoint {

  private final Groups groups;
  private final GroupsWithMembers groupsWithMembers;

  /** The endpoint as Lambda makes it. */
  public ListGroups() {
    this(Wiring.production());
  }

  ListGroups(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.groups = wiring.groups();
    this.groupsWithMembers = wiring.groupsWithMembers();
  }

  @Override
  Response respond(Call call) {
    PageRequest asked = Paging.of(call.request(), PageView.USUAL_SIZE);
    int store = call.storeId().store();
    Page<Group> page = groups.page(store, asked);
    List<GroupWithMembers> whole = groupsWithMembers.of(store, page.entries());
    return PageView.of(call.request(), asked, new Page<>(whole, page.total()), GroupView::write);
  }
}
