package dev.stall.endpoint;

import dev.stall.catalogue.Problem;
import dev.stall.form.Body;
import dev.stall.input.Fields;
import dev.stall.input.Submission;
import dev.stall.json.JsonValue;
import java.util.Map;
import java.util.Optional;

/**
 * A request of a caller.
 *
 * @param id the gateway's, which the response bears
 * @param path the route's variables, decoded
 * @param query the query's parameters, decoded, in the order in which the event has them
 * @param headers by lower-case name
 * @param url the absolute URL that was called, without its query
 * @param body what was sent along
 */
public record Request(
    String id,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    String url,
    Body body) {

  /** Returns a variable of the route; empty when the event has none. */
  public String path(String name) {
    return path.getOrDefault(name, "");
  }

  /** Returns a parameter of the query. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** Returns a header, its name in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /**
   * Returns the body's JSON.
   *
   * @throws Problem.Invalid when there is none, or it is malformed
   */
  public JsonValue json() {
    return Submission.json(body);
  }

  /**
   * Returns the fields of the body's JSON object.
   *
   * @throws Problem.Invalid when there is none, or it is malformed or something else
   */
  public Fields fields() {
    return Fields.of(json());
  }

  boolean acceptsGzip() {
    return AcceptEncoding.gzip(header("accept-encoding").orElse(""));
  }
}
