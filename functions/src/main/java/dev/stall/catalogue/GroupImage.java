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

  /** Refuses a path that is too short or too long. */
  public GroupImage {
    WebAddress.LENGTH.require("the path of a group's image", path);
  }

  /**
   * The metadata of an image.
   *
   * @param size in bytes
   * @param fileName without the extension
   */
  public record Metadata(long size, String fileName, String extension, String mediaType) {

    /** The size of an image, in bytes. */
    public static final Range SIZE = new Range(0, 30_000_000);

    /** The length of the name of its file. */
    public static final Length FILE_NAME = Length.atMost(255);

    /** The length of the extension of its file. */
    public static final Length EXTENSION = Length.atMost(16);

    /** The length of its type. */
    public static final Length MEDIA_TYPE = Length.atMost(MediaType.MAX_LENGTH);

    /** Refuses what is too large or too long. */
    public Metadata {
      SIZE.require("the size of an image", size);
      FILE_NAME.require("the name of an image's file", fileName);
      EXTENSION.require("the extension of an image's file", extension);
      MEDIA_TYPE.require("the type of an image", mediaType);
    }
  }

  /**
   * Returns whether a text may be a path: an https URL, or something on one line that no browser
   * takes for the address of another host.
   */
  public static boolean isPath(String text) {
    return namesScheme(text) ? WebAddress.isHttps(text) : !leadsAstray(text);
  }

  /** Returns whether there is a scheme, or what a browser might take for one. */
  private static boolean namesScheme(String text) {
    for (int i = 0; i < text.length() && "/?#".indexOf(text.charAt(i)) < 0; i++) {
      if (text.charAt(i) == ':') {
        return true;
      }
    }
    return false;
  }

  private static boolean leadsAstray(String text) {
    String seen = text.strip();
    boolean names = seen.length() > 1 && isSlash(seen.charAt(0)) && isSlash(seen.charAt(1));
    return names || text.chars().anyMatch(character -> "\t\n\r".indexOf(character) >= 0);
  }

  private static boolean isSlash(char character) {
    return character == '/' || character == '\\';
  }

  /** Returns the image's address, if that is what its path is. */
  public Optional<String> url() {
    boolean address = path.regionMatches(true, 0, HTTPS, 0, HTTPS.length());
    return address ? Optional.of(path) : Optional.empty();
  }
}
