package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Image;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductFile;
import dev.stall.catalogue.Upload;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Write;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.MediaAttributes;
import dev.stall.item.ProductItem;
import dev.stall.item.UploadItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The uploads under way, each an item next to its product until it is forgotten after a day. An
 * upload becomes part of its product in the transaction that ends it, and so at most once.
 */
public final class Uploads {

  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final Storage storage;
  private final Table table;
  private final Products products;

  /** Creates the uploads of a storage. */
  public Uploads(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
    this.products = new Products(storage);
  }

  /** Notes an upload to a product that is allowed from then on. */
  public Upload begin(
      Id product, boolean image, String friendlyName, String contentType, long size) {
    Upload upload =
        new Upload(
            new Id(product.store(), Kind.UPLOAD, product.number(), storage.random().nextLong()),
            product,
            image,
            friendlyName,
            contentType,
            size,
            Upload.Status.PENDING,
            Optional.empty(),
            Instant.ofEpochSecond(storage.now().plus(REMEMBERED).getEpochSecond()));
    ItemUpdate note = new ItemUpdate(UploadItem.key(upload.id()));
    note.setAll(UploadItem.of(upload));
    table.update(note);
    return upload;
  }

  /** Returns an upload to a product, unless it has been forgotten. */
  public Optional<Upload> find(Id product, Id upload) {
    return upload.kind() == Kind.UPLOAD
        ? table
            .get(UploadItem.key(upload))
            .map(UploadItem::read)
            .filter(found -> found.id().equals(upload) && found.product().equals(product))
            .filter(found -> found.expires().isAfter(storage.now()))
        : Optional.empty();
  }

  /** Ends an upload that is refused, unless it has ended already. */
  public void refuse(Upload upload, String reason) {
    ItemUpdate problem = UploadItem.refuse(upload, reason);
    storage
        .retry()
        .run(
            () -> {
              try {
                return table.update(problem);
              } catch (WriteConflict.ConditionFailed ended) {
                return Attributes.none();
              }
            });
  }

  /**
   * Adds the image of an upload to its product, at most once.
   *
   * @return whether the product has it
   * @throws Problem.NotFound when the product does not exist any more
   * @throws Problem.Rejected when the product has as many images as it may
   */
  public boolean attach(Upload upload, Image image) {
    return storage
        .retry()
        .run(
            () -> {
              if (ended(upload)) {
                return products.get(upload.product()).images().contains(image);
              }
              Product.requireRoomFor(products.get(upload.product()).images().size() + 1);
              end(upload, MediaAttributes.append(changed(upload), List.of(image)));
              return true;
            });
  }

  /**
   * Makes the file of an upload the only one of its product, at most once.
   *
   * @return the product and the file that it had before; nothing when the upload had ended
   * @throws Problem.NotFound when the product does not exist any more
   */
  public Optional<Files.Replacement> attach(Upload upload, ProductFile file) {
    return storage
        .retry()
        .run(
            () -> {
              Product product = products.get(upload.product());
              if (product.file().equals(Optional.of(file))) {
                return Optional.of(new Files.Replacement(product, Optional.empty()));
              }
              if (ended(upload)) {
                return Optional.empty();
              }
              end(upload, MediaAttributes.replace(changed(upload), product.file(), file));
              return Optional.of(new Files.Replacement(product, product.file()));
            });
  }

  private ItemUpdate changed(Upload upload) {
    return ProductItem.changed(upload.product(), storage.now());
  }

  private boolean ended(Upload upload) {
    return find(upload.product(), upload.id())
        .filter(found -> found.status() == Upload.Status.PENDING)
        .isEmpty();
  }

  private void end(Upload upload, ItemUpdate product) {
    table.transact(List.of(Write.update(product), Write.update(UploadItem.attach(upload))));
  }
}
