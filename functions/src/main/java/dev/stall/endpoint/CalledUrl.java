package dev.stall.endpoint;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The absolute URL under which a request came, put together from what the gateway says of it. What
 * could not be part of a URL is not believed.
 */
final class CalledUrl {

  /** The stage at the root of an API. */
  static final String DEFAULT_STAGE = "$default";

  private static final String HTTPS = "https";
  private static final String HTTP = "http";
  private static final int MAX_PORT_DIGITS = 5;

  private CalledUrl() {}

  /**
   * Returns the URL without query.
   *
   * @param headers by lower-case name
   * @param domainName of the gateway
   * @param stage of the gateway, which callers have in the path unless it is the default one
   * @param rawPath the path as it was sent; the gateway is known to put the stage there and to
   *     leave it out
   */
  static String of(Map<String, String> headers, String domainName, String stage, String rawPath) {
    String scheme =
        header(headers, "x-forwarded-proto", CalledUrl::isScheme)
            .map(proto -> proto.toLowerCase(Locale.ROOT))
            .orElse(HTTPS);
    String host =
        header(headers, "host", CalledUrl::isHost)
            .orElseGet(() -> isHost(domainName) ? domainName : "localhost");
    String port =
        header(headers, "x-forwarded-port", CalledUrl::isPort)
            .filter(sent -> !hasPort(host) && !sent.equals(usualPort(scheme)))
            .map(sent -> ":" + sent)
            .orElse("");
    return scheme + "://" + host + port + path(rawPath, stage, headers);
  }

  private static String path(String rawPath, String stage, Map<String, String> headers) {
    String sent = isPath(rawPath) ? rawPath : "";
    String path = stage.equals(DEFAULT_STAGE) ? sent : below("/" + stage, sent);
    String prefix =
        header(headers, "x-forwarded-prefix", CalledUrl::isPath)
            .map(it -> it.endsWith("/") ? it.substring(0, it.length() - 1) : it)
            .orElse("");
    return below(prefix, path);
  }

  /** The path with the prefix before it, once. */
  private static String below(String prefix, String path) {
    return path.equals(prefix) || path.startsWith(prefix + "/") ? path : prefix + path;
  }

  private static Optional<String> header(
      Map<String, String> headers, String name, Predicate<String> plausible) {
    return Optional.ofNullable(headers.get(name)).filter(plausible);
  }

  private static boolean isScheme(String text) {
    return text.equalsIgnoreCase(HTTPS) || text.equalsIgnoreCase(HTTP);
  }

  private static String usualPort(String scheme) {
    return scheme.equals(HTTPS) ? "443" : "80";
  }

  private static boolean isPort(String text) {
    return text.length() <= MAX_PORT_DIGITS && hasOnly(text, CalledUrl::isDigit);
  }

  /** An address of IPv6 has colons of its own, in brackets. */
  private static boolean hasPort(String host) {
    return host.indexOf(':', host.lastIndexOf(']') + 1) >= 0;
  }

  private static boolean isHost(String text) {
    return hasOnly(
        text,
        character -> isDigit(character) || isLetter(character) || "-._:[]".indexOf(character) >= 0);
  }

  private static boolean isPath(String text) {
    return text.startsWith("/")
        && hasOnly(
            text,
            character ->
                character > ' ' && character < 0x7F && "\"'`<>\\^{|}?#".indexOf(character) < 0);
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isLetter(int character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  private static boolean hasOnly(String text, IntPredicate characters) {
    return !text.isEmpty() && text.chars().allMatch(characters);
  }
}
