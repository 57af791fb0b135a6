package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Groups;
import dev.stall.wiring.Wiring;

/** {@code POST /v1/groups}: makes a group without products. Scope CreateProducts. */
public final class CreateGroup extends SellGateEndpoint {

  private final Groups groups;

  /** The endpoint as Lambda makes it. */
  public CreateGroup() {
    this(Wiring.production());
  }

  CreateGroup(Wiring wiring) {
    super(wiring, Scope.CREATE_PRODUCTS);
    this.groups = wiring.groups();
  }

  @Override
  Response respond(Id store, Request request) {
    Group group = groups.create(store.store(), GroupForm.create(request.fields()));
    return Envelope.of(201, json -> GroupView.write(json, group));
  }
}
