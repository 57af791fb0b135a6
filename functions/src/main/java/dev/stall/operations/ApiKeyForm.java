package dev.stall.operations;

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
 * What is said of a key that is to be issued.
 *
 * @param expires when it ends, if it does
 */
record ApiKeyForm(Platform platform, Set<Scope> scopes, Optional<Instant> expires, String label) {

  private static final Rule<String> LABEL = Rules.text(Length.atMost(100));

  private static final List<String> TITLES =
      Arrays.stream(Scope.values()).map(Scope::title).toList();

  private static final Rule<Set<Scope>> SCOPES =
      Rules.texts(TITLES.size(), Rules.choice(TITLES))
          .and(titles -> !titles.isEmpty(), "must have at least one entry; leave it out for all")
          .map(ApiKeyForm::titled);

  /** Reads the form; whoever reads the rest of the input checks it. */
  static ApiKeyForm read(Fields input, Instant now) {
    Rule<Instant> future = Rules.time().and(time -> time.isAfter(now), "must be in the future");
    return new ApiKeyForm(
        input.optional("api", Rules.choice(Platform.class)).orElse(Platform.SELLSN),
        input.optional("scopes", SCOPES).orElseGet(() -> EnumSet.allOf(Scope.class)),
        input.optional("expires", future).map(time -> time.truncatedTo(ChronoUnit.SECONDS)),
        input.optional("label", LABEL).orElse(""));
  }

  private static Set<Scope> titled(List<String> titles) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    titles.forEach(title -> Scope.titled(title).ifPresent(scopes::add));
    return scopes;
  }
}
