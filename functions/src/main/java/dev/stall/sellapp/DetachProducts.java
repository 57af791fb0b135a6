package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.endpoint.Answer;
import dev.stall.table.Members;
import dev.stall.table.Table;
import java.util.List;

/**
 * {@code DELETE /v2/groups/{groupId}/products/detach}: takes products out of a group and answers
 * which of them were in it. Scope UpdateProducts.
 */
public final class DetachProducts extends SellAppEndpoint {

  private final Members members;

  /** The endpoint as Lambda makes it. */
  public DetachProducts() {
    this(Table.production());
  }

  DetachProducts(Table table) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.members = new Members(table);
  }

  @Override
  Answer answer(Call call) {
    List<Integer> detached =
        members.detach(call.group(), Resources.toMove(call).in(call.storeId().store()));
    return Answer.json(200, json -> json.object(() -> json.integers("detached", detached)));
  }
}
