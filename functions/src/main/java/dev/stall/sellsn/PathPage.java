package dev.stall.sellsn;

import dev.stall.catalogue.PageRequest;
import dev.stall.endpoint.Paging;
import dev.stall.endpoint.Request;

/**
 * The page that a route asks for: its number in the path, its size in the query's {@code count}.
 */
final class PathPage {

  static final int USUAL_SIZE = 15;

  /** The name of the size of a page in a query. */
  static final String SIZE_PARAMETER = "count";

  private PathPage() {}

  /** Returns the page whose number is in that variable of the route. */
  static PageRequest of(Request request, String variable) {
    return Paging.of(
        request.path(variable),
        SIZE_PARAMETER,
        request.query(SIZE_PARAMETER).orElse(Integer.toString(USUAL_SIZE)));
  }
}
