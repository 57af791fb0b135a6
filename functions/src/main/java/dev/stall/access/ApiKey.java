package dev.stall.access;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key as Stall knows it; the key itself is known to its holder alone.
 *
 * @param hash the key's SHA-256 in hex, which also names it
 * @param store the one store it opens
 * @param label the seller's own words for it
 * @param contract which of SellApp's contracts it is bound to, if any
 */
public record ApiKey(
    String hash,
    Id store,
    Platform platform,
    Set<Scope> scopes,
    Optional<Instant> expires,
    String label,
    Optional<KeyContract> contract) {

  /** A key that is bound to no contract. */
  public ApiKey(
      String hash,
      Id store,
      Platform platform,
      Set<Scope> scopes,
      Optional<Instant> expires,
      String label) {
    this(hash, store, platform, scopes, expires, label, Optional.empty());
  }

  /** Returns whether the key still opens anything at that time. */
  public boolean validAt(Instant time) {
    return expires.isEmpty() || time.isBefore(expires.get());
  }

  /**
   * Refuses what the key may not do.
   *
   * @throws Problem.Forbidden when it lacks the scope
   */
  public void require(Scope scope) {
    if (!scopes.contains(scope)) {
      throw new Problem.Forbidden("The API key lacks the scope " + scope.title() + ".");
    }
  }
}
