package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Groups;
import dev.stall.store.Members;
import dev.stall.wiring.Wiring;
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
    this(Wiring.production());
  }

  RemoveMembers(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.groups = wiring.groups();
    this.members = wiring.members();
  }

  @Override
  Response respond(Id store, Request request) {
    Id id = Ids.group(store, request.path("groupId"));
    List<Id> products = MemberForm.bodyOrQuery(store, request);
    members.detach(Reference.to(id), products.stream().map(Reference::to).toList());
    Group group = groups.get(id);
    return Envelope.of(200, json -> GroupView.write(json, group));
  }
}
