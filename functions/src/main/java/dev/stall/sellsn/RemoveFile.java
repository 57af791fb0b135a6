package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Attachments;
import dev.stall.endpoint.Request;
import dev.stall.media.Bucket;
import dev.stall.media.Media;
import dev.stall.table.Table;
import java.util.function.Supplier;

/**
 * {@code DELETE /stores/{storeId}/products/{productId}/file/{fileId}}: removes the file, and with
 * it what links already given out would open. Scope UpdateProducts.
 */
public final class RemoveFile extends StoreEndpoint {

  private final Attachments attachments;

  /** The endpoint as Lambda makes it. */
  public RemoveFile() {
    this(Table.production(), Media::bucket);
  }

  RemoveFile(Table table, Supplier<Bucket> bucket) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.attachments = new Attachments(table, bucket);
  }

  @Override
  Answer answer(Id store, Request request) {
    Id product = Ids.product(store, request);
    Product changed = attachments.removeFile(store, product, Ids.file(product, request));
    return Envelope.of("The file was removed.", json -> ProductView.write(json, changed));
  }
}
