package dev.stall.sellsn;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Products;
import dev.stall.table.Table;

/** {@code GET /stores/{storeId}/products/{productId}} for an id: the product. */
final class OneProduct {

  private final Products products;

  OneProduct(Table table) {
    this.products = new Products(table);
  }

  Answer answer(Id store, Request request) {
    Product product = products.get(Ids.product(store, request));
    return Envelope.of("This is the product.", json -> ProductView.write(json, product));
  }
}
