package dev.stall.operations;

import dev.stall.attachment.FileAttachments;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Image;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.ProductFile;
import dev.stall.catalogue.Upload;
import dev.stall.media.Bucket;
import dev.stall.media.ImageRules;
import dev.stall.media.ImageType;
import dev.stall.media.Landed;
import dev.stall.media.ObjectKey;
import dev.stall.store.Files;
import dev.stall.store.Products;
import dev.stall.store.Storage;
import dev.stall.store.Uploads;
import dev.stall.wiring.Wiring;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Attaches or refuses an upload that has landed, and removes it from where it landed. Being told of
 * it twice, or late, changes nothing.
 */
final class Landing {

  private final Storage storage;
  private final Products products;
  private final Uploads uploads;
  private final FileAttachments files;
  private final Supplier<Bucket> bucket;

  Landing(Wiring wiring) {
    this.storage = wiring.storage();
    this.products = wiring.products();
    this.uploads = wiring.uploads();
    this.files = wiring.fileAttachments();
    this.bucket = wiring.bucket();
  }

  /** The upload's row is looked at first: S3 answers 403 to who asks for what is gone. */
  void receive(ObjectKey key) {
    Optional<Upload> upload =
        Id.parse(key.name())
            .flatMap(id -> uploads.find(key.product(), id))
            .filter(found -> found.status() == Upload.Status.PENDING);
    if (upload.isPresent()) {
      bucket.get().find(key).ifPresent(landed -> end(upload.get(), landed));
    }
    bucket.get().delete(key);
  }

  private void end(Upload upload, Landed landed) {
    try {
      products.get(upload.product());
      if (landed.size() != upload.size()) {
        throw new Problem.Invalid(
            "size", "must be the announced one, " + upload.size() + "; it is " + landed.size());
      }
      if (upload.image()) {
        attachImage(upload, landed);
      } else {
        attachFile(upload, landed);
      }
    } catch (Problem.Invalid | Problem.Rejected | Problem.NotFound refused) {
      uploads.refuse(upload, refused.getMessage());
    }
  }

  private void attachImage(Upload upload, Landed landed) {
    ImageType type =
        ImageRules.check(bucket.get().beginning(landed, ImageRules.BEGINNING), landed.size());
    String name = type.name(upload.product(), storage.random());
    ObjectKey key = ObjectKey.image(landed.key().store(), upload.product(), name);
    bucket.get().copyImage(landed, key, type);
    Image image = new Image(name, type.contentType(), landed.size());
    keepIf(key, () -> uploads.attach(upload, image));
  }

  private void attachFile(Upload upload, Landed landed) {
    ProductFile file =
        files.newFile(upload.product(), upload.friendlyName(), upload.contentType(), landed.size());
    ObjectKey key = ObjectKey.file(landed.key().store(), upload.product(), file.id());
    bucket.get().copyFile(landed, key);
    keepIf(
        key,
        () -> {
          Optional<Files.Replacement> change = uploads.attach(upload, file);
          change.ifPresent(it -> files.deleteReplaced(key.store(), it));
          return change.isPresent();
        });
  }

  /** Deletes the copy unless it became the product's. */
  private void keepIf(ObjectKey copy, Supplier<Boolean> attached) {
    try {
      if (!attached.get()) {
        bucket.get().delete(copy);
      }
    } catch (Problem.Rejected | Problem.NotFound refused) {
      bucket.get().delete(copy);
      throw refused;
    }
  }
}
