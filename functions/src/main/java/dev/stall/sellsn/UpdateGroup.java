package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Groups;
import dev.stall.table.Stores;
import dev.stall.table.Table;

/**
 * {@code PATCH /stores/{storeId}/product-groups/{groupId}}: renames a group. Scope UpdateProducts.
 */
public final class UpdateGroup extends StoreEndpoint {

  private final Groups groups;
  private final Stores stores;

  /** The endpoint as Lambda makes it. */
  public UpdateGroup() {
    this(Table.production());
  }

  UpdateGroup(Table table) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.groups = new Groups(table);
    this.stores = new Stores(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    Id id = Ids.group(store, request);
    String name = GroupForm.readName(request.fields());
    GroupWithMembers group = groups.withMembers(groups.rename(id, name));
    Storefront front = stores.front(store.store());
    return Envelope.of("The group was updated.", json -> GroupView.write(json, group, front));
  }
}
