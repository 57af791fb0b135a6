package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.attachment.ImageAttachments;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.wiring.Wiring;

/**
 * {@code DELETE /stores/{storeId}/products/{productId}/image/{fileName}}: removes an image; answers
 * the public product. Scope UpdateProducts.
 */
public final class RemoveImage extends StoreEndpoint {

  private final ImageAttachments images;
  private final PublicProduct publicProduct;

  /** The endpoint as Lambda makes it. */
  public RemoveImage() {
    this(Wiring.production());
  }

  RemoveImage(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.images = wiring.imageAttachments();
    this.publicProduct = new PublicProduct(wiring);
  }

  @Override
  Response respond(Id store, Request request) {
    Id product = Ids.product(store, request);
    Product changed = images.remove(store, product, request.path("fileName"));
    return publicProduct.respond("The image was removed.", changed);
  }
}
