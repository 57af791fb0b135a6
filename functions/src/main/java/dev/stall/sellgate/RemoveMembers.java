package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Groups;
import dev.stall.table.Members;
import dev.stall.table.Table;
import java.util.List;

/**
 * {@code DELETE /v1/groups/{groupId}/products}: takes a product, or up to 100, out of a group;
 * those that are not in it do not matter. They are named in the body or, where it is empty, in the
 * query. Scope UpdateProducts.
 */
public final class RemoveMembers extends SellGateEndpoint {

  private final Groups groups;
  private final Members members;

  /** The endpoint as Lambda makes it. */
  public RemoveMembers() {
    this(Table.production());
  }

  RemoveMembers(Table table) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.groups = new Groups(table);
    this.members = new Members(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    Id id = Ids.group(store, request.path("groupId"));
    List<Id> products = MemberForm.bodyOrQuery(store, request);
    members.detach(Reference.to(id), products.stream().map(Reference::to).toList());
    Group group = groups.get(id);
    return Envelope.of(200, json -> GroupView.write(json, group));
  }
}
