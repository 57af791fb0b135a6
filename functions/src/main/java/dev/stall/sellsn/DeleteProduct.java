package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.attachment.ProductObjects;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.ProductDeletion;
import dev.stall.wiring.Wiring;

/**
 * {@code DELETE /stores/{storeId}/products/{productId}}: deletes a product with its images and its
 * file, and takes it out of every group. Scope UpdateProducts.
 */
public final class DeleteProduct extends StoreEndpoint {

  private final ProductDeletion deletion;
  private final ProductObjects objects;

  /** The endpoint as Lambda makes it. */
  public DeleteProduct() {
    this(Wiring.production());
  }

  DeleteProduct(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.deletion = wiring.productDeletion();
    this.objects = wiring.productObjects();
  }

  @Override
  Response respond(Id store, Request request) {
    Product deleted = deletion.delete(Ids.product(store, request));
    objects.delete(store, deleted);
    return Envelope.done("The product was deleted.");
  }
}
