package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.attachment.FileAttachments;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.wiring.Wiring;

/**
 * {@code DELETE /stores/{storeId}/products/{productId}/file/{fileId}}: removes the file, and with
 * it what links already given out would open. Scope UpdateProducts.
 */
public final class RemoveFile extends StoreEndpoint {

  private final FileAttachments files;

  /** The endpoint as Lambda makes it. */
  public RemoveFile() {
    this(Wiring.production());
  }

  RemoveFile(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.files = wiring.fileAttachments();
  }

  @Override
  Response respond(Id store, Request request) {
    Id product = Ids.product(store, request);
    Product changed = files.remove(store, product, Ids.file(product, request));
    return Envelope.of("The file was removed.", json -> ProductView.write(json, changed));
  }
}
