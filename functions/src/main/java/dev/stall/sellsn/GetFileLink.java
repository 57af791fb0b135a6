package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.ProductFile;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.endpoint.Timestamps;
import dev.stall.media.Link;
import dev.stall.media.Links;
import dev.stall.media.ObjectKey;
import dev.stall.store.Products;
import dev.stall.wiring.Wiring;
import java.util.function.Supplier;

/**
 * {@code GET /stores/{storeId}/products/{productId}/file/{fileId}}: a link to the file, signed just
 * now. Scope ViewProducts.
 */
public final class GetFileLink extends StoreEndpoint {

  private final Products products;
  private final Supplier<Links> links;

  /** The endpoint as Lambda makes it. */
  public GetFileLink() {
    this(Wiring.production());
  }

  GetFileLink(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.products = wiring.products();
    this.links = wiring.links();
  }

  @Override
  Response respond(Id store, Request request) {
    Id product = Ids.product(store, request);
    Id id = Ids.file(product, request);
    ProductFile file =
        products
            .get(product)
            .file()
            .filter(found -> found.id().equals(id))
            .orElseThrow(() -> new Problem.NotFound("file"));
    Link link = links.get().file(ObjectKey.file(store, product, id), file.friendlyName());
    return Envelope.of(
        "This is a link to the file.",
        json ->
            json.object(
                () ->
                    json.field("url", link.url())
                        .field(
                            "expiresAt",
                            Timestamps.utc(link.expires(), ProductView.TIME_DECIMALS))));
  }
}
