package dev.stall.sellsn;

import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.GroupsWithMembers;
import dev.stall.store.Stores;
import dev.stall.wiring.Wiring;

/** {@code GET /stores/{storeId}/product-groups/{groupId}} for an id: the group. */
final class OneGroup {

  private final GroupsWithMembers groups;
  private final Stores stores;

  OneGroup(Wiring wiring) {
    this.groups = wiring.groupsWithMembers();
    this.stores = wiring.stores();
  }

  Response respond(Id store, Request request) {
    GroupWithMembers group = groups.get(Ids.group(store, request));
    Storefront front = stores.front(store.store());
    return Envelope.of("This is the group.", json -> GroupView.write(json, group, front));
  }
}
