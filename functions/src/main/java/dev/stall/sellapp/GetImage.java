package dev.stall.sellapp;

import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.TrashFilter;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.media.Link;
import dev.stall.media.Links;
import dev.stall.media.ObjectKey;
import dev.stall.store.Products;
import dev.stall.store.Stores;
import dev.stall.wiring.Wiring;
import java.util.function.Supplier;

/**
 * {@code GET /storage/{path+}}: leads to the image at that path, as storefronts put its address
 * together, by a link that is signed just now. The images of a private product, and of one in the
 * trash, are not found. Needs no key.
 */
public final class GetImage extends PublicEndpoint {

  private final Products products;
  private final Stores stores;
  private final Supplier<Links> links;

  /** The endpoint as Lambda makes it. */
  public GetImage() {
    this(Wiring.production());
  }

  GetImage(Wiring wiring) {
    this.products = wiring.products();
    this.stores = wiring.stores();
    this.links = wiring.links();
  }

  @Override
  protected Response respond(Request request) {
    ImagePath path = ImagePath.parse(request.path("path")).orElseThrow(GetImage::notFound);
    Product product =
        path.product()
            .flatMap(reference -> products.find(reference, TrashFilter.LIVE))
            .filter(found -> found.details().visibility().viewable())
            .filter(found -> found.imageNames().contains(path.name()))
            .orElseThrow(GetImage::notFound);
    ObjectKey key = ObjectKey.image(stores.numbered(path.store()).id(), product.id(), path.name());
    Link link = links.get().image(key);
    return Response.redirect(link.url());
  }

  private static Problem.NotFound notFound() {
    return new Problem.NotFound("image");
  }
}
