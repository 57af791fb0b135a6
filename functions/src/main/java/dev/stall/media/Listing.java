package dev.stall.media;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Some of the bucket's objects; those that are not Stall's are left out.
 *
 * @param next the key after which there are more, if there are
 */
public record Listing(List<Entry> entries, Optional<String> next) {

  /** An object and when it was written. */
  public record Entry(ObjectKey key, Instant written) {}
}
