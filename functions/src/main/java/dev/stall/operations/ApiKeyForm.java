package dev.stall.operations;

import dev.stall.access.KeyContract;
import dev.stall.access.Platform;
import dev.stall.access.Scope;
import dev.stall.catalogue.Length;
import dev.stall.input.Fields;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The form that issues a key.
 *
 * @param expires when it ends, if it does
 * @param contract which of SellApp's contracts it is bound to, if any
 */
record ApiKeyForm(
    Platform platform,
    Set<Scope> scopes,
    Optional<Instant> expires,
    String label,
    Optional<KeyContract> contract) {

  private static final Rule<String> LABEL = Rules.text(Length.atMost(100));

  private static final List<String> TITLES =
      Arrays.stream(Scope.values()).map(Scope::title).toList();

  private static final Rule<Set<Scope>> SCOPES =
      Rules.texts(TITLES.size(), Rules.exactly(TITLES))
          .and(titles -> !titles.isEmpty(), "must have at least one entry; leave it out for all")
          .map(ApiKeyForm::titled);

  private static final Rule<Platform> PLATFORM =
      Rules.exactly(Arrays.stream(Platform.values()).map(Platform::name).toList())
          .map(Platform::valueOf);

  private static final Rule<KeyContract> CONTRACT =
      Rules.exactly(Arrays.stream(KeyContract.values()).map(KeyContract::title).toList())
          .map(title -> KeyContract.titled(title).orElseThrow());

  /** Reads the form; whoever reads the rest of the input checks it. */
  static ApiKeyForm read(Fields input, Instant now) {
    Rule<Instant> future = Rules.time().and(time -> time.isAfter(now), "must be in the future");
    Platform platform = input.optional("api", PLATFORM).orElse(Platform.SELLSN);
    return new ApiKeyForm(
        platform,
        input.optional("scopes", SCOPES).orElseGet(() -> EnumSet.allOf(Scope.class)),
        input.optional("expires", future).map(time -> time.truncatedTo(ChronoUnit.SECONDS)),
        input.optional("label", LABEL).orElse(""),
        contract(input, platform));
  }

  private static Optional<KeyContract> contract(Fields input, Platform platform) {
    Optional<KeyContract> contract = input.optional("contract", CONTRACT);
    if (contract.isPresent() && platform != Platform.SELLAPP) {
      input.reject("contract", "is for keys of " + Platform.SELLAPP + " only");
    }
    return contract;
  }

  private static Set<Scope> titled(List<String> titles) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    titles.forEach(title -> Scope.titled(title).ifPresent(scopes::add));
    return scopes;
  }
}
