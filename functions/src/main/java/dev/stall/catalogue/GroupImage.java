package dev.stall.catalogue;

import java.util.Optional;

/**
 * An image of a group, which is kept elsewhere.
 *
 * @param path an https address, or a path that the seller's programs understand
 * @param metadata what the seller said of it
 */
public record GroupImage(String path, Optional<Metadata> metadata) {

  private static final String HTTPS = "https://";

  /**
   * What an image is.
   *
   * @param size in bytes
   * @param fileName without the extension
   */
  public record Metadata(long size, String fileName, String extension, String mediaType) {}

  /** Returns the image's address, if that is what its path is. */
  public Optional<String> url() {
    boolean address = path.regionMatches(true, 0, HTTPS, 0, HTTPS.length());
    return address ? Optional.of(path) : Optional.empty();
  }
}
