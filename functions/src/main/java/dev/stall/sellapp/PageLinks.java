package dev.stall.sellapp;

import dev.stall.endpoint.Request;
import dev.stall.json.JsonWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Links to the pages of a list. They repeat the query that the list was called with, since clients
 * follow them as they are.
 *
 * @param path the list's URL without query
 * @param query what is in every link before the page's number
 * @param current the page that was asked for
 * @param last the last page, 1 for an empty list
 */
record PageLinks(String path, String query, long current, long last) {

  private static final String PAGE = "page";

  /** The pages that are named on each side of the current one. */
  private static final int SIDE = 3;

  /** From how many pages on some are left out. */
  private static final int MANY = 2 * SIDE + 8;

  /** The distance from an end within which no page is left out. */
  private static final int CLOSE = SIDE + 4;

  PageLinks(Request request, long current, long last) {
    this(request.url(), query(request.query()), current, last);
  }

  private static String query(Map<String, String> parameters) {
    StringBuilder query = new StringBuilder("?");
    parameters.forEach(
        (name, value) -> {
          if (!name.equals(PAGE)) {
            query.append(encoded(name)).append('=').append(encoded(value)).append('&');
          }
        });
    return query.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String url(long page) {
    return path + query + PAGE + "=" + page;
  }

  private Optional<String> previous() {
    return current > 1 ? Optional.of(url(current - 1)) : Optional.empty();
  }

  private Optional<String> next() {
    return current < last ? Optional.of(url(current + 1)) : Optional.empty();
  }

  void write(JsonWriter json) {
    json.object(
        "links",
        () ->
            json.field("first", url(1))
                .field("last", url(last))
                .field("prev", previous())
                .field("next", next()));
  }

  /** Writes the links as a pager shows them, by the numbers of the pages. */
  void writeNumbered(JsonWriter json) {
    json.array(
        "links",
        () -> {
          link(json, previous(), "&laquo; Previous", false);
          numbers(json);
          link(json, next(), "Next &raquo;", false);
        });
  }

  private void numbers(JsonWriter json) {
    if (last < MANY) {
      numbers(json, 1, last);
    } else if (current <= CLOSE) {
      numbers(json, 1, CLOSE + SIDE);
      gap(json);
      numbers(json, last - 1, last);
    } else if (current > last - CLOSE) {
      numbers(json, 1, 2);
      gap(json);
      numbers(json, last - (CLOSE + SIDE - 1), last);
    } else {
      numbers(json, 1, 2);
      gap(json);
      numbers(json, current - SIDE, current + SIDE);
      gap(json);
      numbers(json, last - 1, last);
    }
  }

  private void numbers(JsonWriter json, long from, long to) {
    for (long page = from; page <= to; page++) {
      link(json, Optional.of(url(page)), Long.toString(page), page == current);
    }
  }

  private static void gap(JsonWriter json) {
    link(json, Optional.empty(), "...", false);
  }

  private static void link(JsonWriter json, Optional<String> url, String label, boolean active) {
    json.object(() -> json.field("url", url).field("label", label).field("active", active));
  }
}
