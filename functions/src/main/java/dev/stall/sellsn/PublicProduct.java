package dev.stall.sellsn;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Review;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Response;
import dev.stall.media.Links;
import dev.stall.media.ObjectKey;
import dev.stall.store.Reviews;
import dev.stall.store.Stores;
import dev.stall.wiring.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The response that is a product as the public sees it, with all that is shown around it. */
final class PublicProduct {

  private static final PageRequest NEWEST = new PageRequest(1, PathPage.USUAL_SIZE);

  private final Stores stores;
  private final Reviews reviews;
  private final Supplier<Links> links;

  PublicProduct(Wiring wiring) {
    this.stores = wiring.stores();
    this.reviews = wiring.reviews();
    this.links = wiring.links();
  }

  Response respond(String message, Product product) {
    Storefront front = stores.front(product.id().store());
    List<Review> newest =
        product.counters().ratings().count() == 0
            ? List.of()
            : reviews.page(product.id(), NEWEST).entries();
    List<String> imageLinks = imageLinks(front.store().id(), product);
    return Envelope.of(
        message, json -> PublicProductView.write(json, product, front, newest, imageLinks));
  }

  private List<String> imageLinks(Id store, Product product) {
    List<String> urls = new ArrayList<>();
    for (String name : product.imageNames()) {
      urls.add(links.get().image(ObjectKey.image(store, product.id(), name)).url());
    }
    return urls;
  }
}
