package dev.stall.sellapp;

import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.endpoint.Paging;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.json.JsonWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A page of a list: {@code data}, {@code links} and {@code meta} as Laravel's paginator writes
 * them, with absolute URLs under which the same list was called.
 */
final class PageView {

  /** The size of a page where the caller names none. */
  static final int USUAL_SIZE = 15;

  private PageView() {}

  static <T> Response of(
      Request request, PageRequest asked, Page<T> page, BiConsumer<JsonWriter, T> view) {
    return Response.page(Paging.LIMIT, body(request, asked, page, view));
  }

  /** A page that has one thing and always will. */
  static Response ofOne(Request request, Consumer<JsonWriter> view) {
    PageRequest first = new PageRequest(1, USUAL_SIZE);
    Page<Consumer<JsonWriter>> page = new Page<>(List.of(view), 1);
    return Response.json(200, body(request, first, page, (json, it) -> it.accept(json)));
  }

  private static <T> Consumer<JsonWriter> body(
      Request request, PageRequest asked, Page<T> page, BiConsumer<JsonWriter, T> view) {
    PageLinks links = new PageLinks(request, asked.number(), Math.max(1, page.pages(asked.size())));
    return json ->
        json.object(
            () -> {
              json.array("data", () -> page.entries().forEach(entry -> view.accept(json, entry)));
              links.write(json);
              json.object("meta", () -> meta(json, links, asked, page));
            });
  }

  private static void meta(JsonWriter json, PageLinks links, PageRequest asked, Page<?> page) {
    boolean empty = page.entries().isEmpty();
    long from = asked.offset() + 1;
    long to = asked.offset() + page.entries().size();
    json.field("current_page", asked.number());
    number(json, "from", empty ? Optional.empty() : Optional.of(from));
    json.field("last_page", links.last());
    links.writeNumbered(json);
    json.field("path", links.path()).field("per_page", asked.size());
    number(json, "to", empty ? Optional.empty() : Optional.of(to));
    json.field("total", page.total());
  }

  private static void number(JsonWriter json, String name, Optional<Long> number) {
    number.ifPresentOrElse(it -> json.field(name, it), () -> json.nothing(name));
  }
}
