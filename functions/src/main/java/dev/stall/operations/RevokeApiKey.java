package dev.stall.operations;

import dev.stall.access.KeyText;
import dev.stall.catalogue.Refusal;
import dev.stall.endpoint.Fields;
import dev.stall.endpoint.JsonValue;
import dev.stall.endpoint.JsonWriter;
import dev.stall.table.ApiKeys;
import dev.stall.table.Table;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code RevokeApiKey}: ends a key, named by its {@code id} or by the {@code key} itself, for good
 * and within 60 seconds.
 */
public final class RevokeApiKey extends Operation {

  private static final int LONGEST = 200;

  private final ApiKeys keys;

  /** The function as Lambda makes it. */
  public RevokeApiKey() {
    this(Table.production());
  }

  RevokeApiKey(Table table) {
    this.keys = new ApiKeys(table);
  }

  @Override
  Consumer<JsonWriter> run(Fields input) {
    Optional<String> key = input.value("key").flatMap(RevokeApiKey::text);
    Optional<String> id = input.text("id", 1, LONGEST);
    input.check();
    String hash =
        key.map(KeyText::hash)
            .or(() -> id)
            .orElseThrow(() -> new Refusal.Invalid("id", "is required, or key, as a string"));
    keys.revoke(hash);
    return json -> json.field("id", hash).field("revoked", true);
  }

  /** Whatever is wrong with a key, no message may show it. */
  private static Optional<String> text(JsonValue value) {
    return value instanceof JsonValue.Text text ? Optional.of(text.value()) : Optional.empty();
  }
}
