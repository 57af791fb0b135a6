package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.ProductVariant;
import dev.stall.endpoint.Response;
import dev.stall.store.Variants;
import dev.stall.wiring.Wiring;

/**
 * {@code GET /v2/products/{productId}/variants/{variantId}}: one variant of a product. Scope
 * ViewProducts.
 */
public final class GetVariant extends SellAppEndpoint {

  private final Variants variants;

  /** The endpoint as Lambda makes it. */
  public GetVariant() {
    this(Wiring.production());
  }

  GetVariant(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.variants = wiring.variants();
  }

  @Override
  Response respond(Call call) {
    ProductVariant found = variants.get(call.product(), call.variant());
    return Contract.wrapped(
        200, json -> VariantView.write(json, found.product(), found.variant(), call));
  }
}
