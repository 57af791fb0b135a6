package dev.stall.sellsn;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.PageRequest;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.ProductList;
import dev.stall.wiring.Wiring;

/** {@code GET /stores/{storeId}/products/{productId}} for a number: a page of products. */
final class ProductPage {

  private final ProductList products;

  ProductPage(Wiring wiring) {
    this.products = wiring.productList();
  }

  Response respond(Id store, Request request) {
    PageRequest page = PathPage.of(request, "productId");
    return Envelope.page(products.page(store.store(), page), page.size(), ProductView::write);
  }
}
