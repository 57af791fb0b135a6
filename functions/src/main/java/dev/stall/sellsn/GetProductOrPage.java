package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Paging;
import dev.stall.endpoint.Request;
import dev.stall.table.Table;

/**
 * {@code GET /stores/{storeId}/products/{productId}}: a page of products where the variable is a
 * number, and else the product of that id. Scope ViewProducts.
 */
public final class GetProductOrPage extends StoreEndpoint {

  private final ProductPage page;
  private final OneProduct product;

  /** The endpoint as Lambda makes it. */
  public GetProductOrPage() {
    this(Table.production());
  }

  GetProductOrPage(Table table) {
    super(table, Scope.VIEW_PRODUCTS);
    this.page = new ProductPage(table);
    this.product = new OneProduct(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    return Paging.isNumber(request.path("productId"))
        ? page.answer(store, request)
        : product.answer(store, request);
  }
}
