package dev.stall.sellsn;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Products;
import dev.stall.wiring.Wiring;

/** {@code GET /stores/{storeId}/products/{productId}} for an id: the product. */
final class OneProduct {

  private final Products products;

  OneProduct(Wiring wiring) {
    this.products = wiring.products();
  }

  Response respond(Id store, Request request) {
    Product product = products.get(Ids.product(store, request));
    return Envelope.of("This is the product.", json -> ProductView.write(json, product));
  }
}
