package dev.stall.sellsn;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Review;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Answer;
import dev.stall.media.Links;
import dev.stall.media.ObjectKey;
import dev.stall.table.Reviews;
import dev.stall.table.Stores;
import dev.stall.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The answer that is a product as the public sees it, with all that is shown around it. */
final class PublicProduct {

  private static final PageRequest NEWEST = new PageRequest(1, PathPage.USUAL_SIZE);

  private final Stores stores;
  private final Reviews reviews;
  private final Supplier<Links> links;

  /**
   * Public products of that table.
   *
   * @param links asked for only when a product has images
   */
  PublicProduct(Table table, Supplier<Links> links) {
    this.stores = new Stores(table);
    this.reviews = new Reviews(table);
    this.links = links;
  }

  Answer answer(String message, Product product) {
    Storefront front = stores.front(product.id().store());
    List<Review> newest =
        product.tally().ratings().count() == 0
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
