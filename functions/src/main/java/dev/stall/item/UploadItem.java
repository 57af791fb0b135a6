package dev.stall.item;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Upload;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Value;
import java.time.Instant;

/** The item of an upload, which is next to its product's. */
public final class UploadItem {

  private static final String STATUS = "status";
  private static final String REASON = "reason";

  private UploadItem() {}

  /** Returns the key of an upload's item. */
  public static Key key(Id upload) {
    return new Key(ProductItem.partition(upload), "upload/" + upload);
  }

  /** Returns the attributes of an upload. */
  public static Attributes of(Upload upload) {
    return new AttributesBuilder()
        .with("id", upload.id().toString())
        .with("product", upload.product().toString())
        .with("image", upload.image())
        .with("name", upload.friendlyName())
        .with("type", upload.contentType())
        .with("size", upload.size())
        .with(STATUS, upload.status().name())
        .with(REASON, upload.reason())
        .with(Attributes.EXPIRES, upload.expires().getEpochSecond())
        .build();
  }

  /** Returns the upload that an item holds. */
  public static Upload read(Attributes item) {
    return new Upload(
        Id.parse(item.text("id")).orElseThrow(),
        Id.parse(item.text("product")).orElseThrow(),
        item.flag("image"),
        item.text("name"),
        item.text("type"),
        item.number("size"),
        Upload.Status.valueOf(item.text(STATUS)),
        item.optionalText(REASON),
        Instant.ofEpochSecond(item.number(Attributes.EXPIRES)));
  }

  /** Returns the update that notes a pending upload as attached to its product. */
  public static ItemUpdate attach(Upload upload) {
    return end(upload, Upload.Status.ATTACHED);
  }

  /** Returns the update that notes a pending upload as refused, with the reason. */
  public static ItemUpdate refuse(Upload upload, String reason) {
    return end(upload, Upload.Status.REFUSED).set(REASON, Value.text(reason));
  }

  private static ItemUpdate end(Upload upload, Upload.Status status) {
    return new ItemUpdate(UploadItem.key(upload.id()))
        .require(STATUS, Value.text(Upload.Status.PENDING.name()))
        .set(STATUS, Value.text(status.name()));
  }
}
