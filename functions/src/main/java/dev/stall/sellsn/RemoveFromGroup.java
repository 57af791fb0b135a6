package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.GroupsWithMembers;
import dev.stall.store.Members;
import dev.stall.store.Stores;
import dev.stall.wiring.Wiring;

/**
 * {@code DELETE /stores/{storeId}/product-groups/{groupId}/{productId}}: takes a product out of a
 * group. Scope UpdateProducts.
 */
public final class RemoveFromGroup extends StoreEndpoint {

  private final GroupsWithMembers groups;
  private final Stores stores;
  private final Members members;

  /** The endpoint as Lambda makes it. */
  public RemoveFromGroup() {
    this(Wiring.production());
  }

  RemoveFromGroup(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.groups = wiring.groupsWithMembers();
    this.stores = wiring.stores();
    this.members = wiring.members();
  }

  @Override
  Response respond(Id store, Request request) {
    Id id = Ids.group(store, request);
    members.remove(id, Ids.product(store, request));
    GroupWithMembers group = groups.get(id);
    Storefront front = stores.front(store.store());
    return Envelope.of(
        "The product is no longer in the group.", json -> GroupView.write(json, group, front));
  }
}
