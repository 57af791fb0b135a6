package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.GroupWithMembers;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Response;
import dev.stall.store.GroupsWithMembers;
import dev.stall.store.MemberReplacement;
import dev.stall.wiring.Wiring;

/**
 * {@code PUT /v2/groups/{groupId}/products}: makes products the only ones of a group, in the order
 * sent. SellApp's SDKs call it; its pages do not have it. Scope UpdateProducts.
 */
public final class ReplaceMembers extends SellAppEndpoint {

  private final MemberReplacement replacement;
  private final GroupsWithMembers groups;

  /** The endpoint as Lambda makes it. */
  public ReplaceMembers() {
    this(Wiring.production());
  }

  ReplaceMembers(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.replacement = wiring.memberReplacement();
    this.groups = wiring.groupsWithMembers();
  }

  @Override
  Response respond(Call call) {
    Reference reference = call.group();
    Resources products = Resources.toStay(call);
    try {
      replacement.replace(reference, products.in(reference.store()));
    } catch (Problem.Missing missing) {
      throw products.unknown(missing);
    }
    GroupWithMembers group = groups.get(reference);
    return Contract.wrapped(200, json -> GroupView.write(json, group));
  }
}
