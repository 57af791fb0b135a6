package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.ProductVariant;
import dev.stall.endpoint.Response;
import dev.stall.input.Fields;
import dev.stall.json.JsonValue;
import dev.stall.store.VariantRevision;
import dev.stall.wiring.Wiring;

/**
 * {@code PATCH /v2/products/{productId}/variants/{variantId}}: changes what was sent of a variant.
 * Scope UpdateProducts.
 */
public final class UpdateVariant extends SellAppEndpoint {

  private final VariantRevision revision;

  /** The endpoint as Lambda makes it. */
  public UpdateVariant() {
    this(Wiring.production());
  }

  UpdateVariant(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.revision = wiring.variantRevision();
  }

  @Override
  Response respond(Call call) {
    JsonValue sent = call.request().json();
    ProductVariant changed =
        revision.update(
            call.product(),
            call.variant(),
            call.currency(),
            before -> VariantForm.change(Fields.of(sent), before));
    return Contract.wrapped(
        200, json -> VariantView.write(json, changed.product(), changed.variant(), call));
  }
}
