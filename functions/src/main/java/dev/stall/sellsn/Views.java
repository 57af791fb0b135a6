package dev.stall.sellsn;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.store.Products;

/** The products that a public view may show. */
final class Views {

  private Views() {}

  /** Returns a product that the public may see: a private one is as if it were not there. */
  static Product viewable(Products products, Id id) {
    return products
        .find(id)
        .filter(product -> product.details().visibility().viewable())
        .orElseThrow(() -> new Problem.NotFound("product"));
  }
}
