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
 * {@code POST /v1/groups/{groupId}/products}: puts a product, or up to 100, at the end of a group;
 * those that are in it stay where they are. One that there is not keeps all of them out. Scope
 * UpdateProducts.
 */
public final class AddMembers extends SellGateEndpoint {

  private final Groups groups;
  private final Members members;

  /** The endpoint as Lambda makes it. */
  public AddMembers() {
    this(Table.production());
  }

  AddMembers(Table table) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.groups = new Groups(table);
    this.members = new Members(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    Id id = Ids.group(store, request.path("groupId"));
    List<Id> products = MemberForm.body(store, request.fields());
    members.attach(
        Reference.to(id),
        products.stream().map(Reference::to).toList(),
        missing -> Ids.noProduct(Ids.text(products.get(missing.getFirst()))));
    Group group = groups.get(id);
    return Envelope.of(200, json -> GroupView.write(json, group));
  }
}
