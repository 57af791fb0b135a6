package dev.stall.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.local.backend.Backend;
import dev.stall.local.demo.Demo;
import java.net.URI;

/** The addresses, stores and calls to try of a cloud that has started. */
record Summary(URI url, Backend backend, Demo demo) {

  /** The summary for scripts. */
  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("url", url.toString());
    json.put("dynamodb", backend.dynamodb().toString());
    json.put("s3", backend.s3().toString());
    demo.stores().forEach(json.withArray("/stores")::add);
    return json;
  }

  /** The summary for the person who started the cloud, which took so long. */
  String toText(double seconds) {
    StringBuilder text = new StringBuilder();
    text.append("%nStall is running at %s (started in %.1f s)%n".formatted(url, seconds));
    for (JsonNode store : demo.stores()) {
      text.append("%nStore %s%n".formatted(store.path("slug").asText()));
      append(text, "id", store.path("id"));
      append(text, "number", store.path("number"));
      store.path("keys").properties().forEach(key -> append(text, key.getKey(), key.getValue()));
    }
    demo.tries(url)
        .forEach(
            (api, lines) -> {
              text.append("%nTry %s:%n".formatted(api));
              lines.forEach(line -> text.append("  %s%n".formatted(line)));
            });
    return text.append("%nPress Ctrl-C to stop it; the data is kept.%n".formatted()).toString();
  }

  private static void append(StringBuilder text, String name, JsonNode value) {
    text.append("  %-9s %s%n".formatted(name, value.asText()));
  }
}
