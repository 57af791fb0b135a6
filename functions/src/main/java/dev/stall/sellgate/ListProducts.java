package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.wiring.Wiring;

/**
 * {@code GET /v1/products}: a page of the products, by position and then the newest first, or of
 * those in the group that the query names as {@code group_id}. Scope ViewProducts.
 */
public final class ListProducts extends SellGateEndpoint {

  private final ProductPage page;

  /** The endpoint as Lambda makes it. */
  public ListProducts() {
    this(Wiring.production());
  }

  ListProducts(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.page = new ProductPage(wiring);
  }

  @Override
  Response respond(Id store, Request request) {
    String group = request.query("group_id").orElse("");
    return group.isEmpty() ? page.ofStore(store, request) : page.ofGroup(store, group, request);
  }
}
