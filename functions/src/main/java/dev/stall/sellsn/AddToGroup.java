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
 * {@code PATCH /stores/{storeId}/product-groups/{groupId}/{productId}}: puts a product at the end
 * of a group; one that is in it stays where it is. A group holds at most 500. Scope UpdateProducts.
 */
public final class AddToGroup extends StoreEndpoint {

  private static final int MAX_MEMBERS = 500;

  private final GroupsWithMembers groups;
  private final Stores stores;
  private final Members members;

  /** The endpoint as Lambda makes it. */
  public AddToGroup() {
    this(Wiring.production());
  }

  AddToGroup(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.groups = wiring.groupsWithMembers();
    this.stores = wiring.stores();
    this.members = wiring.members();
  }

  @Override
  Response respond(Id store, Request request) {
    Id id = Ids.group(store, request);
    members.add(id, Ids.product(store, request), MAX_MEMBERS);
    GroupWithMembers group = groups.get(id);
    Storefront front = stores.front(store.store());
    return Envelope.of("The product is in the group.", json -> GroupView.write(json, group, front));
  }
}
