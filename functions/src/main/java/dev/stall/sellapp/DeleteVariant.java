package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.ProductVariant;
import dev.stall.endpoint.Answer;
import dev.stall.table.Table;
import dev.stall.table.Variants;

/**
 * {@code DELETE /v2/products/{productId}/variants/{variantId}}: deletes a variant and answers it as
 * it was; the product's price is the next one's then. Scope UpdateProducts.
 */
public final class DeleteVariant extends SellAppEndpoint {

  private final Variants variants;

  /** The endpoint as Lambda makes it. */
  public DeleteVariant() {
    this(Table.production());
  }

  DeleteVariant(Table table) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.variants = new Variants(table);
  }

  @Override
  Answer answer(Call call) {
    ProductVariant deleted = variants.delete(call.product(), call.variant());
    return Contract.wrapped(
        200, json -> VariantView.write(json, deleted.product(), deleted.variant(), call));
  }
}
