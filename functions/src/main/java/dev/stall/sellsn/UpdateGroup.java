package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupChange;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.GroupRevision;
import dev.stall.store.GroupsWithMembers;
import dev.stall.store.Stores;
import dev.stall.wiring.Wiring;
import java.util.List;

/**
 * {@code PATCH /stores/{storeId}/product-groups/{groupId}}: renames a group. Scope UpdateProducts.
 */
public final class UpdateGroup extends StoreEndpoint {

  private final GroupRevision revision;
  private final GroupsWithMembers groups;
  private final Stores stores;

  /** The endpoint as Lambda makes it. */
  public UpdateGroup() {
    this(Wiring.production());
  }

  UpdateGroup(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.revision = wiring.groupRevision();
    this.groups = wiring.groupsWithMembers();
    this.stores = wiring.stores();
  }

  @Override
  Response respond(Id store, Request request) {
    Id id = Ids.group(store, request);
    String name = GroupForm.readName(request.fields());
    Group changed = revision.change(Reference.to(id), List.of(new GroupChange.Name(name)));
    GroupWithMembers group = groups.of(changed);
    Storefront front = stores.front(store.store());
    return Envelope.of("The group was updated.", json -> GroupView.write(json, group, front));
  }
}
