package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Groups;
import dev.stall.table.Members;
import dev.stall.table.Stores;
import dev.stall.table.Table;

/**
 * {@code DELETE /stores/{storeId}/product-groups/{groupId}/{productId}}: takes a product out of a
 * group. Scope UpdateProducts.
 */
public final class RemoveFromGroup extends StoreEndpoint {

  private final Groups groups;
  private final Stores stores;
  private final Members members;

  /** The endpoint as Lambda makes it. */
  public RemoveFromGroup() {
    this(Table.production());
  }

  RemoveFromGroup(Table table) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.groups = new Groups(table);
    this.stores = new Stores(table);
    this.members = new Members(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    Id id = Ids.group(store, request);
    members.remove(id, Ids.product(store, request));
    GroupWithMembers group = groups.withMembers(groups.get(id));
    Storefront front = stores.front(store.store());
    return Envelope.of(
        "The product is no longer in the group.", json -> GroupView.write(json, group, front));
  }
}
