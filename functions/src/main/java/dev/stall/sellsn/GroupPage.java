package dev.stall.sellsn;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Groups;
import dev.stall.store.GroupsWithMembers;
import dev.stall.store.Stores;
import dev.stall.wiring.Wiring;

/** {@code GET /stores/{storeId}/product-groups/{groupId}} for a number: a page of groups. */
final class GroupPage {

  private final Groups groups;
  private final GroupsWithMembers groupsWithMembers;
  private final Stores stores;

  GroupPage(Wiring wiring) {
    this.groups = wiring.groups();
    this.groupsWithMembers = wiring.groupsWithMembers();
    this.stores = wiring.stores();
  }

  Response respond(Id store, Request request) {
    PageRequest page = PathPage.of(request, "groupId");
    Page<Group> found = groups.page(store.store(), page);
    Page<GroupWithMembers> whole =
        new Page<>(groupsWithMembers.of(store.store(), found.entries()), found.total());
    Storefront front = stores.front(store.store());
    return Envelope.page(whole, page.size(), (json, group) -> GroupView.write(json, group, front));
  }
}
