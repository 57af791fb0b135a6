package dev.stall.sellsn;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.PageRequest;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Products;
import dev.stall.table.Table;

/** {@code GET /stores/{storeId}/products/{productId}} for a number: a page of products. */
final class ProductPage {

  private final Products products;

  ProductPage(Table table) {
    this.products = new Products(table);
  }

  Answer answer(Id store, Request request) {
    PageRequest page = PathPage.of(request, "productId");
    return Envelope.page(products.page(store.store(), page), page.size(), ProductView::write);
  }
}
