package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Attachments;
import dev.stall.endpoint.Request;
import dev.stall.media.Bucket;
import dev.stall.media.Links;
import dev.stall.media.Media;
import dev.stall.table.Table;
import java.util.function.Supplier;

/**
 * {@code DELETE /stores/{storeId}/products/{productId}/image/{fileName}}: removes an image; answers
 * the public product. Scope UpdateProducts.
 */
public final class RemoveImage extends StoreEndpoint {

  private final Attachments attachments;
  private final PublicProduct publicProduct;

  /** The endpoint as Lambda makes it. */
  public RemoveImage() {
    this(Table.production(), Media::bucket, Media::links);
  }

  RemoveImage(Table table, Supplier<Bucket> bucket, Supplier<Links> links) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.attachments = new Attachments(table, bucket);
    this.publicProduct = new PublicProduct(table, links);
  }

  @Override
  Answer answer(Id store, Request request) {
    Id product = Ids.product(store, request);
    Product changed = attachments.removeImage(store, product, request.path("fileName"));
    return publicProduct.answer("The image was removed.", changed);
  }
}
