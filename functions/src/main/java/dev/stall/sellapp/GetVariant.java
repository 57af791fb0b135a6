package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.ProductVariant;
import dev.stall.endpoint.Answer;
import dev.stall.table.Table;
import dev.stall.table.Variants;

/**
 * {@code GET /v2/products/{productId}/variants/{variantId}}: one variant of a product. Scope
 * ViewProducts.
 */
public final class GetVariant extends SellAppEndpoint {

  private final Variants variants;

  /** The endpoint as Lambda makes it. */
  public GetVariant() {
    this(Table.production());
  }

  GetVariant(Table table) {
    super(table, Scope.VIEW_PRODUCTS);
    this.variants = new Variants(table);
  }

  @Override
  Answer answer(Call call) {
    ProductVariant found = variants.get(call.product(), call.variant());
    return Contract.wrapped(
        200, json -> VariantView.write(json, found.product(), found.variant(), call));
  }
}
