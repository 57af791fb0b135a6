package dev.stall.table;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Upload;
import java.time.Instant;

/** How an upload is kept in its item. */
final class UploadItem {

  private static final String STATUS = "status";
  private static final String REASON = "reason";

  private UploadItem() {}

  static Attributes of(Upload upload) {
    return Attributes.none()
        .with("id", upload.id().toString())
        .with("product", upload.product().toString())
        .with("image", upload.image())
        .with("name", upload.friendlyName())
        .with("type", upload.contentType())
        .with("size", upload.size())
        .with(STATUS, upload.status().name())
        .with(REASON, upload.reason())
        .with(Table.EXPIRES, upload.expires().getEpochSecond());
  }

  static Upload read(Attributes item) {
    return new Upload(
        Id.parse(item.text("id")).orElseThrow(),
        Id.parse(item.text("product")).orElseThrow(),
        item.flag("image"),
        item.text("name"),
        item.text("type"),
        item.number("size"),
        Upload.Status.valueOf(item.text(STATUS)),
        item.optionalText(REASON),
        Instant.ofEpochSecond(item.number(Table.EXPIRES)));
  }

  static ItemUpdate attach(Upload upload) {
    return end(upload, Upload.Status.ATTACHED);
  }

  static ItemUpdate refuse(Upload upload, String reason) {
    return end(upload, Upload.Status.REFUSED).set(REASON, Values.text(reason));
  }

  private static ItemUpdate end(Upload upload, Upload.Status status) {
    return new ItemUpdate(Key.upload(upload.id()))
        .require(STATUS, Values.text(Upload.Status.PENDING.name()))
        .set(STATUS, Values.text(status.name()));
  }
}
