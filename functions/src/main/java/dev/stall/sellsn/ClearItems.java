package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Items;
import dev.stall.table.Table;

/**
 * {@code DELETE /stores/{storeId}/products/{productId}/items/clear}: takes out all items. Scope
 * UpdateProducts.
 */
public final class ClearItems extends StoreEndpoint {

  private final Items items;

  /** The endpoint as Lambda makes it. */
  public ClearItems() {
    this(Table.production());
  }

  ClearItems(Table table) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.items = new Items(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    items.clear(Ids.product(store, request));
    return Envelope.done("The items were cleared.");
  }
}
