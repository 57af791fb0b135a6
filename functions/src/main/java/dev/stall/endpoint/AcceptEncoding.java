package dev.stall.endpoint;

import java.util.Locale;
import java.util.StringTokenizer;

/** Reads which encodings a caller accepts (RFC 9110, section 12.5.3). */
final class AcceptEncoding {

  private AcceptEncoding() {}

  /** Returns whether a response may be compressed with gzip; gzip's own weight counts first. */
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
