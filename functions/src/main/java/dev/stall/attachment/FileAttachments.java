package dev.stall.attachment;

import dev.stall.catalogue.FileName;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.MediaType;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductFile;
import dev.stall.form.Part;
import dev.stall.media.Bucket;
import dev.stall.media.ObjectKey;
import dev.stall.store.Files;
import dev.stall.store.Storage;
import java.util.function.Supplier;

/** Adds files to products and removes them, rows and objects. */
public final class FileAttachments {

  private static final String ANY_TYPE = "application/octet-stream";

  private final Storage storage;
  private final Files files;
  private final Supplier<Bucket> bucket;

  /**
   * Creates the files of a storage's products.
   *
   * @param bucket asked for only when an object is touched
   */
  public FileAttachments(Storage storage, Supplier<Bucket> bucket) {
    this.storage = storage;
    this.files = new Files(storage);
    this.bucket = bucket;
  }

  /**
   * Makes a file the only one of a product and returns the product with it.
   *
   * @throws Problem.NotFound when no product of exactly that id exists
   */
  public Product put(Id store, Id product, Part part) {
    ProductFile file =
        newFile(
            product,
            part.fileName(),
            MediaType.valid(part.contentType()) ? part.contentType() : ANY_TYPE,
            part.content().remaining());
    ObjectKey key = ObjectKey.file(store, product, file.id());
    bucket.get().putFile(key, part.content());
    try {
      Files.Replacement replacement = files.put(product, file);
      deleteReplaced(store, replacement);
      return replacement.product();
    } catch (Problem.NotFound gone) {
      bucket.get().delete(key);
      throw gone;
    }
  }

  /** Returns a file that a product does not have yet. */
  public ProductFile newFile(Id product, String fileName, String contentType, long size) {
    return new ProductFile(
        new Id(product.store(), Kind.FILE, product.number(), storage.random().nextLong()),
        storage.now(),
        FileName.clean(fileName),
        contentType,
        size);
  }

  /** Deletes the object of the file that was replaced, if there was one. */
  public void deleteReplaced(Id store, Files.Replacement replacement) {
    replacement
        .before()
        .map(before -> ObjectKey.file(store, replacement.product().id(), before.id()))
        .ifPresent(key -> bucket.get().delete(key));
  }

  /**
   * Removes a file and returns the product without it.
   *
   * @throws Problem.NotFound when the product does not exist, or that is not its file
   */
  public Product remove(Id store, Id product, Id file) {
    Product changed = files.remove(product, file);
    bucket.get().delete(ObjectKey.file(store, product, file));
    return changed;
  }
}
