package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Upload;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Products;
import dev.stall.store.Uploads;
import dev.stall.wiring.Wiring;
import java.util.Locale;

/**
 * {@code GET /stores/{storeId}/products/{productId}/upload/{uploadId}}: how far an upload is:
 * pending, attached, or refused and why. Scope ViewProducts.
 */
public final class GetUpload extends StoreEndpoint {

  private final Products products;
  private final Uploads uploads;

  /** The endpoint as Lambda makes it. */
  public GetUpload() {
    this(Wiring.production());
  }

  GetUpload(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.products = wiring.products();
    this.uploads = wiring.uploads();
  }

  @Override
  Response respond(Id store, Request request) {
    Id product = products.get(Ids.product(store, request)).id();
    Upload upload =
        uploads
            .find(product, Ids.upload(product, request))
            .orElseThrow(() -> new Problem.NotFound("upload"));
    return Envelope.of(
        "This is how far the upload is.",
        json ->
            json.object(
                () ->
                    json.field("id", upload.id().toString())
                        .field("status", upload.status().name().toLowerCase(Locale.ROOT))
                        .field("reason", upload.reason())));
  }
}
