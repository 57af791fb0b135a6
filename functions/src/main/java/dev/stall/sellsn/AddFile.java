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
import dev.stall.table.Products;
import dev.stall.table.Table;
import java.util.function.Supplier;

/**
 * {@code PATCH /stores/{storeId}/products/{productId}/file}: puts the file in the form's part
 * "file" in the place of any other, or offers a link to send one to where JSON says what it will
 * be. Scope UpdateProducts.
 */
public final class AddFile extends StoreEndpoint {

  private final Products products;
  private final Attachments attachments;
  private final UploadOffer offer;

  /** The endpoint as Lambda makes it. */
  public AddFile() {
    this(Table.production(), Media::bucket, Media::links);
  }

  AddFile(Table table, Supplier<Bucket> bucket, Supplier<Links> links) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.products = new Products(table);
    this.attachments = new Attachments(table, bucket);
    this.offer = new UploadOffer(table, links);
  }

  @Override
  Answer answer(Id store, Request request) {
    Product product = products.get(Ids.product(store, request));
    if (!Multipart.sent(request)) {
      return offer.file(store, product, UploadForm.file(request));
    }
    Product changed = attachments.putFile(store, product.id(), Multipart.only(request, "file"));
    return Envelope.of("The file was added.", json -> ProductView.write(json, changed));
  }
}
