package dev.stall.aws;

import java.time.Duration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;

/** Settings that the clients of AWS's services share. */
public final class Connections {

  /** No profile file: Lambda has none, and looking for it costs start-up time. */
  public static final ProfileFile NO_PROFILES = ProfileFile.aggregator().build();

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  private Connections() {}

  /** Returns an HTTP client that waits for an answer no longer than that. */
  public static SdkHttpClient http(Duration answerTimeout) {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(CONNECT_TIMEOUT)
        .socketTimeout(answerTimeout)
        .build();
  }

  /** Returns a configuration that looks for no profile file. */
  public static ClientOverrideConfiguration withoutProfiles() {
    return ClientOverrideConfiguration.builder().defaultProfileFile(NO_PROFILES).build();
  }
}
