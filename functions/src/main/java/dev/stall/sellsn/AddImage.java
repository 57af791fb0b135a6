package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.attachment.CheckedImage;
import dev.stall.attachment.ImageAttachments;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.form.Multipart;
import dev.stall.store.Products;
import dev.stall.wiring.Wiring;
import java.util.List;

/**
 * {@code PATCH /stores/{storeId}/products/{productId}/image}: adds the image in the form's part
 * "image", or offers a link to send one to where JSON says what it will be. Scope UpdateProducts.
 */
public final class AddImage extends StoreEndpoint {

  private final Products products;
  private final ImageAttachments images;
  private final UploadOffer offer;

  /** The endpoint as Lambda makes it. */
  public AddImage() {
    this(Wiring.production());
  }

  AddImage(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.products = wiring.products();
    this.images = wiring.imageAttachments();
    this.offer = new UploadOffer(wiring);
  }

  @Override
  Response respond(Id store, Request request) {
    Product product = products.get(Ids.product(store, request));
    Product.requireRoomFor(product.images().size() + 1);
    if (!Multipart.sent(request.body())) {
      return offer.image(store, product, UploadForm.image(request));
    }
    CheckedImage image = CheckedImage.of(Multipart.only(request.body(), "image").content());
    Product changed = images.add(store, product.id(), List.of(image));
    return Envelope.of("The image was added.", json -> ProductView.write(json, changed));
  }
}
