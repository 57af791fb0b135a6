package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Ordering;
import dev.stall.table.Table;

/**
 * {@code PATCH /stores/{storeId}/ordering}: moves products and groups to the positions given, all
 * or none. Scope UpdateStores.
 */
public final class SetOrdering extends StoreEndpoint {

  private final Ordering ordering;

  /** The endpoint as Lambda makes it. */
  public SetOrdering() {
    this(Table.production());
  }

  SetOrdering(Table table) {
    super(table, Scope.UPDATE_STORES);
    this.ordering = new Ordering(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    ordering.move(store.store(), OrderingForm.read(store, request.json()));
    return Envelope.done("The order was set.");
  }
}
