package dev.stall.sellsn;

import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Groups;
import dev.stall.table.Stores;
import dev.stall.table.Table;

/** {@code GET /stores/{storeId}/product-groups/{groupId}} for an id: the group. */
final class OneGroup {

  private final Groups groups;
  private final Stores stores;

  OneGroup(Table table) {
    this.groups = new Groups(table);
    this.stores = new Stores(table);
  }

  Answer answer(Id store, Request request) {
    GroupWithMembers group = groups.withMembers(groups.get(Ids.group(store, request)));
    Storefront front = stores.front(store.store());
    return Envelope.of("This is the group.", json -> GroupView.write(json, group, front));
  }
}
