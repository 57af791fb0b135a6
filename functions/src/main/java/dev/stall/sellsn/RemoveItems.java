package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Items;
import dev.stall.table.Table;

/**
 * {@code DELETE /stores/{storeId}/products/{productId}/items}: takes out every item that equals one
 * of those in the body. Scope UpdateProducts.
 */
public final class RemoveItems extends StoreEndpoint {

  private final Items items;

  /** The endpoint as Lambda makes it. */
  public RemoveItems() {
    this(Table.production());
  }

  RemoveItems(Table table) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.items = new Items(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    Id product = Ids.product(store, request);
    items.remove(product, ItemsForm.read(request.fields()));
    return Envelope.done("The items were removed.");
  }
}
