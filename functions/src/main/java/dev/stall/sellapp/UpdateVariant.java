package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.ProductVariant;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Fields;
import dev.stall.endpoint.JsonValue;
import dev.stall.table.Table;
import dev.stall.table.Variants;

/**
 * {@code PATCH /v2/products/{productId}/variants/{variantId}}: changes what was sent of a variant.
 * Scope UpdateProducts.
 */
public final class UpdateVariant extends SellAppEndpoint {

  private final Variants variants;

  /** The endpoint as Lambda makes it. */
  public UpdateVariant() {
    this(Table.production());
  }

  UpdateVariant(Table table) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.variants = new Variants(table);
  }

  @Override
  Answer answer(Call call) {
    JsonValue sent = call.request().json();
    ProductVariant changed =
        variants.update(
            call.product(),
            call.variant(),
            call.currency(),
            before -> VariantForm.change(Fields.of(sent), before),
            VariantForm::elsewhere);
    return Contract.wrapped(
        200, json -> VariantView.write(json, changed.product(), changed.variant(), call));
  }
}
