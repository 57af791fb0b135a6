package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.attachment.FileAttachments;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.form.Multipart;
import dev.stall.store.Products;
import dev.stall.wiring.Wiring;

/**
 * {@code PATCH /stores/{storeId}/products/{productId}/file}: puts the file in the form's part
 * "file" in the place of any other, or offers a link to send one to where JSON says what it will
 * be. Scope UpdateProducts.
 */
public final class AddFile extends StoreEndpoint {

  private final Products products;
  private final FileAttachments files;
  private final UploadOffer offer;

  /** The endpoint as Lambda makes it. */
  public AddFile() {
    this(Wiring.production());
  }

  AddFile(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.products = wiring.products();
    this.files = wiring.fileAttachments();
    this.offer = new UploadOffer(wiring);
  }

  @Override
  Response respond(Id store, Request request) {
    Product product = products.get(Ids.product(store, request));
    if (!Multipart.sent(request.body())) {
      return offer.file(store, product, UploadForm.file(request));
    }
    Product changed = files.put(store, product.id(), Multipart.only(request.body(), "file"));
    return Envelope.of("The file was added.", json -> ProductView.write(json, changed));
  }
}
