package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Groups;
import dev.stall.store.Members;
import dev.stall.wiring.Wiring;
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
    this(Wiring.production());
  }

  AddMembers(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.groups = wiring.groups();
    this.members = wiring.members();
  }

  @Override
  Response respond(Id store, Request request) {
    Id id = Ids.group(store, request.path("groupId"));
    List<Id> products = MemberForm.body(store, request.fields());
    try {
      members.attach(Reference.to(id), products.stream().map(Reference::to).toList());
    } catch (Problem.Missing missing) {
      throw Ids.noProduct(Ids.text(products.get(missing.places().getFirst())));
    }
    Group group = groups.get(id);
    return Envelope.of(200, json -> GroupView.write(json, group));
  }
}
