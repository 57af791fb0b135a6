package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Attachments;
import dev.stall.endpoint.Multipart;
import dev.stall.endpoint.Request;
import dev.stall.media.Bucket;
import dev.stall.media.Links;
import dev.stall.media.Media;
import dev.stall.table.ProductMedia;
import dev.stall.table.Products;
import dev.stall.table.Table;
import java.util.function.Supplier;

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
    this(Table.production(), Media::bucket, Media::links);
  }

  AddImage(Table table, Supplier<Bucket> bucket, Supplier<Links> links) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.products = new Products(table);
    this.attachments = new Attachments(table, bucket);
    this.offer = new UploadOffer(table, links);
  }

  @Override
  Answer answer(Id store, Request request) {
    Product product = products.get(Ids.product(store, request));
    ProductMedia.requireRoom(product);
    if (!Multipart.sent(request)) {
      return offer.image(store, product, UploadForm.image(request));
    }
    Product changed = attachments.addImage(store, product.id(), Multipart.only(request, "image"));
    return Envelope.of("The image was added.", json -> ProductView.write(json, changed));
  }
}
