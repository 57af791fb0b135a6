package dev.stall.catalogue;

import java.net.URI;
import java.net.URISyntaxException;

/** Absolute URLs of pages and images that are kept elsewhere. */
public final class WebAddress {

  /** The length of one. */
  public static final Length LENGTH = new Length(1, 2048);

  private WebAddress() {}

  /** Returns whether the text is a well-formed https URL. */
  public static boolean isHttps(String text) {
    try {
      URI uri = new URI(text);
      return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  /**
   * Returns whether a browser takes the text for an http or https URL that names a host. It may
   * have brackets in it, as in {@code [order_id]}, but no space.
   */
  public static boolean isHttp(String text) {
    int host = afterScheme(text);
    return host > 0
        && host < text.length()
        && "/?#:@\\".indexOf(text.charAt(host)) < 0
        && text.codePoints().noneMatch(WebAddress::isSpace);
  }

  private static int afterScheme(String text) {
    for (String scheme : new String[] {"http://", "https://"}) {
      if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return scheme.length();
      }
    }
    return 0;
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
