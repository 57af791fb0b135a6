package dev.stall.sellsn;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Refusal;
import dev.stall.table.Products;

/** What a public view may show. */
final class Views {

  private Views() {}

  /** Returns a product that the public may see: a private one is as if it were not there. */
  static Product viewable(Products products, Id id) {
    return products
        .find(id)
        .filter(product -> product.details().visibility().viewable())
        .orElseThrow(() -> new Refusal.NotFound("product"));
  }
}
