package dev.stall.endpoint;

import java.util.Locale;
import java.util.StringTokenizer;

/** What a caller says of compressed answers (RFC 9110, section 12.5.3). */
final class AcceptEncoding {

  private AcceptEncoding() {}

  /**
   * Whether the header's value lets an answer be compressed with gzip; its own weight counts first.
   */
  static boolean gzip(String header) {
    boolean accepted = false;
    StringTokenizer codings = new StringTokenizer(header.toLowerCase(Locale.ROOT), ",");
    while (codings.hasMoreTokens()) {
      String coding = codings.nextToken().replace(" ", "");
      int semicolon = coding.indexOf(';');
      String name = semicolon < 0 ? coding : coding.substring(0, semicolon);
      boolean refused = semicolon >= 0 && coding.substring(semicolon).matches(";q=0(\\.0*)?");
      if (name.equals("gzip")) {
        return !refused;
      }
      accepted |= name.equals("*") && !refused;
    }
    return accepted;
  }
}
