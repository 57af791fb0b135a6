package dev.stall.endpoint;

import dev.stall.access.ApiKey;
import dev.stall.access.KeyText;
import dev.stall.access.Platform;
import dev.stall.catalogue.Problem;
import dev.stall.store.ApiKeys;
import java.time.Clock;
import java.time.Instant;

/**
 * The keys that this process has seen to be good in the last minute: revoking one takes effect
 * within that time. Safe for use by several threads.
 */
public final class Authenticator {

  private static final String SCHEME = "bearer ";

  private final Clock clock;
  private final ApiKeys keys;
  private final Platform platform;
  private final ExpiringCache<String, ApiKey> recent = new ExpiringCache<>();

  /** Keys of a platform. */
  public Authenticator(Clock clock, ApiKeys keys, Platform platform) {
    this.clock = clock;
    this.keys = keys;
    this.platform = platform;
  }

  /**
   * Returns what the key opens that a request bears in {@code Authorization}, with or without
   * {@code Bearer} in any case before it.
   *
   * @throws Problem.Unauthenticated when there is none, or it is no valid key of the platform
   */
  public ApiKey open(Request request) {
    String text = text(request);
    if (!KeyText.wellFormed(text, platform)) {
      throw new Problem.Unauthenticated("This is not an API key; check that it is complete.");
    }
    Instant now = clock.instant();
    return recent
        .find(KeyText.hash(text), now, keys::find)
        .filter(key -> key.platform() == platform && key.validAt(now))
        .orElseThrow(
            () -> new Problem.Unauthenticated("The API key is unknown, expired or revoked."));
  }

  private static String text(Request request) {
    String header =
        request
            .header("authorization")
            .orElseThrow(
                () -> new Problem.Unauthenticated("Send Authorization: Bearer and your API key."));
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : header;
  }
}
