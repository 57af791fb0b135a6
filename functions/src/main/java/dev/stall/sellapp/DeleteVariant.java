package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.ProductVariant;
import dev.stall.endpoint.Response;
import dev.stall.store.VariantRevision;
import dev.stall.wiring.Wiring;

/**
 * {@code DELETE /v2/products/{productId}/variants/{variantId}}: deletes a variant and answers it as
 * it was; the product's price is the next one's then. Scope UpdateProducts.
 */
public final class DeleteVariant extends SellAppEndpoint {

  private final VariantRevision revision;

  /** The endpoint as Lambda makes it. */
  public DeleteVariant() {
    this(Wiring.production());
  }

  DeleteVariant(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.revision = wiring.variantRevision();
  }

  @Override
  Response respond(Call call) {
    ProductVariant deleted = revision.delete(call.product(), call.variant());
    return Contract.wrapped(
        200, json -> VariantView.write(json, deleted.product(), deleted.variant(), call));
  }
}
