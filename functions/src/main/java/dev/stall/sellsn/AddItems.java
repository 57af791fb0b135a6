package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Items;
import dev.stall.table.Table;

/**
 * {@code PUT /stores/{storeId}/products/{productId}/items}: appends items in the order sent,
 * duplicates kept. Scope UpdateProducts.
 */
public final class AddItems extends StoreEndpoint {

  private final Items items;

  /** The endpoint as Lambda makes it. */
  public AddItems() {
    this(Table.production());
  }

  AddItems(Table table) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.items = new Items(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    Id product = Ids.product(store, request);
    items.add(product, ItemsForm.read(request.fields()));
    return Envelope.done("The items were added.");
  }
}
