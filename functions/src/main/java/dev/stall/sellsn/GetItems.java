package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.PageRequest;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.JsonWriter;
import dev.stall.endpoint.Request;
import dev.stall.table.Items;
import dev.stall.table.Table;

/**
 * {@code GET /stores/{storeId}/products/{productId}/items/{page}}: a page of the items that are
 * left to sell. Scope ViewProducts.
 */
public final class GetItems extends StoreEndpoint {

  private final Items items;

  /** The endpoint as Lambda makes it. */
  public GetItems() {
    this(Table.production());
  }

  GetItems(Table table) {
    super(table, Scope.VIEW_PRODUCTS);
    this.items = new Items(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    Id product = Ids.product(store, request);
    PageRequest page = PathPage.of(request, "page");
    return Envelope.page(items.page(product, page), page.size(), JsonWriter::text);
  }
}
