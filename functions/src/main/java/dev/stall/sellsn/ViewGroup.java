package dev.stall.sellsn;

import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Groups;
import dev.stall.table.Stores;
import dev.stall.table.Table;

/**
 * {@code GET /product-groups/{groupId}/view}: the group with those of its products that are public
 * or on hold, without a key.
 */
public final class ViewGroup extends SellSnEndpoint {

  private final Groups groups;
  private final Stores stores;

  /** The endpoint as Lambda makes it. */
  public ViewGroup() {
    this(Table.production());
  }

  ViewGroup(Table table) {
    this.groups = new Groups(table);
    this.stores = new Stores(table);
  }

  @Override
  protected Answer answer(Request request) {
    GroupWithMembers group = groups.withMembers(groups.get(Ids.group(request)));
    Storefront front = stores.front(group.group().id().store());
    return Envelope.of("This is the group.", json -> GroupView.writePublic(json, group, front));
  }
}
