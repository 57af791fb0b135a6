package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.ProductRevision;
import dev.stall.wiring.Wiring;

/**
 * {@code PUT /stores/{storeId}/products/{productId}}: puts the form in the place of what the seller
 * said of the product before; answers 200 without a body. Scope UpdateProducts.
 */
public final class UpdateProduct extends StoreEndpoint {

  private final ProductRevision revision;

  /** The endpoint as Lambda makes it. */
  public UpdateProduct() {
    this(Wiring.production());
  }

  UpdateProduct(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.revision = wiring.productRevision();
  }

  @Override
  Response respond(Id store, Request request) {
    Id product = Ids.product(store, request);
    revision.update(product, ProductForm.read(request.fields()));
    return Response.empty(200);
  }
}
