package dev.stall.catalogue;

import java.time.Instant;
import java.util.Optional;

/**
 * A file or image that is sent past the functions, straight into the bucket.
 *
 * @param product which it is for
 * @param image whether it is to be an image, else the file
 * @param friendlyName under which a file is to be saved
 * @param contentType what it is sent as
 * @param size in bytes, exactly
 * @param status how far it is
 * @param reason why it was refused
 * @param expires when it is forgotten
 */
public record Upload(
    Id id,
    Id product,
    boolean image,
    String friendlyName,
    String contentType,
    long size,
    Status status,
    Optional<String> reason,
    Instant expires) {

  /** Refuses what has no bytes. */
  public Upload {
    new Range(1, Long.MAX_VALUE).require("the size of an upload", size);
  }

  /** The progress of an upload. */
  public enum Status {
    /** It has not landed, or was not looked at. */
    PENDING,
    /** It is the product's. */
    ATTACHED,
    /** It is not what it may be, and gone. */
    REFUSED
  }
}
