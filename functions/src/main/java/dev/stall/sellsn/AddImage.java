package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.attachment.Attachments;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.form.Multipart;
import dev.stall.store.ProductMedia;
import dev.stall.store.Products;
import dev.stall.wiring.Wiring;

/**
 * {@code PATCH /stores/{storeId}/products/{productId}/image}: adds the image in the form's part
 * "image", or offers a link to send one to where JSON says what it will be. Scope UpdateProducts.
 */
public final class AddImage extends StoreEndpoint {

  private final Products products;
  private final Attachments attachments;
  private final UploadOffer offer;

  /** The endpoint as Lambda makes it. */
  public AddImage() {
    this(Wiring.production());
  }

  AddImage(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.products = wiring.products();
    this.attachments = wiring.attachments();
    this.offer = new UploadOffer(wiring);
  }

  @Override
  Response respond(Id store, Request request) {
    Product product = products.get(Ids.product(store, request));
    ProductMedia.requireRoom(product);
    if (!Multipart.sent(request.body())) {
      return offer.image(store, product, UploadForm.image(request));
    }
    Product changed =
        attachments.addImage(store, product.id(), Multipart.only(request.body(), "image"));
    return Envelope.of("The image was added.", json -> ProductView.write(json, changed));
  }
}
