package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Table;

/**
 * {@code GET /v1/products}: a page of the products, by position and then the newest first, or of
 * those in the group that the query names as {@code group_id}. Scope ViewProducts.
 */
public final class ListProducts extends SellGateEndpoint {

  private final ProductPage page;

  /** The endpoint as Lambda makes it. */
  public ListProducts() {
    this(Table.production());
  }

  ListProducts(Table table) {
    super(table, Scope.VIEW_PRODUCTS);
    this.page = new ProductPage(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    String group = request.query("group_id").orElse("");
    return group.isEmpty() ? page.ofStore(store, request) : page.ofGroup(store, group, request);
  }
}
