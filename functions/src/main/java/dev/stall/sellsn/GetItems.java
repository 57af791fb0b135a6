package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.PageRequest;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.json.JsonWriter;
import dev.stall.store.Items;
import dev.stall.wiring.Wiring;

/**
 * {@code GET /stores/{storeId}/products/{productId}/items/{page}}: a page of the items that are
 * left to sell. Scope ViewProducts.
 */
public final class GetItems extends StoreEndpoint {

  private final Items items;

  /** The endpoint as Lambda makes it. */
  public GetItems() {
    this(Wiring.production());
  }

  GetItems(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.items = wiring.items();
  }

  @Override
  Response respond(Id store, Request request) {
    Id product = Ids.product(store, request);
    PageRequest page = PathPage.of(request, "page");
    return Envelope.page(items.page(product, page), page.size(), JsonWriter::text);
  }
}
