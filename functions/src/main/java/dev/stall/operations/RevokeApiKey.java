package dev.stall.operations;

import dev.stall.access.KeyText;
import dev.stall.catalogue.Length;
import dev.stall.catalogue.Problem;
import dev.stall.input.Fields;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import dev.stall.json.JsonValue;
import dev.stall.json.JsonWriter;
import dev.stall.store.ApiKeys;
import dev.stall.wiring.Wiring;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code RevokeApiKey}: ends a key, named by its {@code id} or by the {@code key} itself, for good
 * and within 60 seconds.
 */
public final class RevokeApiKey extends Operation {

  private static final Rule<String> ID = Rules.text(new Length(1, 200));

  /** Whatever is wrong with a key, no message may show it. */
  private static final Rule<String> KEY =
      field ->
          field.value() instanceof JsonValue.JsonString text
              ? Optional.of(text.value())
              : field.reject("must be a string");

  private final ApiKeys keys;

  /** The function as Lambda makes it. */
  public RevokeApiKey() {
    this(Wiring.production());
  }

  RevokeApiKey(Wiring wiring) {
    this.keys = wiring.apiKeys();
  }

  @Override
  Consumer<JsonWriter> run(Fields input) {
    Optional<String> key = input.optional("key", KEY);
    Optional<String> id = input.optional("id", ID);
    input.check();
    String hash =
        key.map(KeyText::hash)
            .or(() -> id)
            .orElseThrow(() -> new Problem.Invalid("id", "is required, unless there is a key"));
    keys.revoke(hash);
    return json -> json.field("id", hash).field("revoked", true);
  }
}
