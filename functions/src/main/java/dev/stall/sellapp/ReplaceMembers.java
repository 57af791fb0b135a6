package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Response;
import dev.stall.store.Groups;
import dev.stall.store.MemberReplacement;
import dev.stall.wiring.Wiring;

/**
 * {@code PUT /v2/groups/{groupId}/products}: makes products the only ones of a group, in the order
 * sent. SellApp's SDKs call it; its pages do not have it. Scope UpdateProducts.
 */
public final class ReplaceMembers extends SellAppEndpoint {

  private final MemberReplacement replacement;
  private final Groups groups;

  /** The endpoint as Lambda makes it. */
  public ReplaceMembers() {
    this(Wiring.production());
  }

  ReplaceMembers(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.replacement = wiring.memberReplacement();
    this.groups = wiring.groups();
  }

  @Override
  Response respond(Call call) {
    Reference reference = call.group();
    Resources products = Resources.toStay(call);
    replacement.replace(reference, products.in(reference.store()), products::unknown);
    GroupWithMembers group = groups.withMembers(groups.get(reference));
    return Contract.wrapped(200, json -> GroupView.write(json, group));
  }
}
