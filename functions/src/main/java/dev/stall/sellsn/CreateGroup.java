package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupDetails;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.NewGroup;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Groups;
import dev.stall.store.Stores;
import dev.stall.wiring.Wiring;
import java.util.List;
import java.util.Optional;

/**
 * {@code POST /stores/{storeId}/product-groups}: makes a group without products. Scope
 * CreateProducts.
 */
public final class CreateGroup extends StoreEndpoint {

  private final Groups groups;
  private final Stores stores;

  /** The endpoint as Lambda makes it. */
  public CreateGroup() {
    this(Wiring.production());
  }

  CreateGroup(Wiring wiring) {
    super(wiring, Scope.CREATE_PRODUCTS);
    this.groups = wiring.groups();
    this.stores = wiring.stores();
  }

  @Override
  Response respond(Id store, Request request) {
    String name = GroupForm.readName(request.fields());
    Storefront front = stores.front(store.store());
    Group made =
        groups.create(store.store(), new NewGroup(GroupDetails.named(name), Optional.empty()));
    GroupWithMembers group = new GroupWithMembers(made, List.of());
    return Envelope.of("The group was created.", json -> GroupView.write(json, group, front));
  }
}
