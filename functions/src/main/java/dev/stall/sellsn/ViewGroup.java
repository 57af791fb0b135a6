package dev.stall.sellsn;

import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.GroupsWithMembers;
import dev.stall.store.Stores;
import dev.stall.wiring.Wiring;

/**
 * {@code GET /product-groups/{groupId}/view}: the group with those of its products that are public
 * or on hold, without a key.
 */
public final class ViewGroup extends SellSnEndpoint {

  private final GroupsWithMembers groups;
  private final Stores stores;

  /** The endpoint as Lambda makes it. */
  public ViewGroup() {
    this(Wiring.production());
  }

  ViewGroup(Wiring wiring) {
    this.groups = wiring.groupsWithMembers();
    this.stores = wiring.stores();
  }

  @Override
  protected Response respond(Request request) {
    GroupWithMembers group = groups.get(Ids.group(request));
    Storefront front = stores.front(group.group().id().store());
    return Envelope.of("This is the group.", json -> GroupView.writePublic(json, group, front));
  }
}
