package dev.stall.media;

import dev.stall.aws.Connections;
import dev.stall.aws.Settings;
import java.time.Duration;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** S3's client and its signer of links, as the settings of a process want them. */
final class BucketClient {

  /** S3 keeps a copy's caller waiting while it copies. */
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

  private BucketClient() {}

  static S3Client of(Settings settings) {
    var builder =
        S3Client.builder()
            .region(settings.region())
            .credentialsProvider(settings.credentials())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .disableS3ExpressSessionAuth(true)
            .serviceConfiguration(configuration(settings))
            .httpClient(Connections.http(ANSWER_TIMEOUT))
            .overrideConfiguration(Connections.withoutProfiles());
    settings.s3Endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  static S3Presigner presigner(Settings settings) {
    var builder =
        S3Presigner.builder()
            .region(settings.region())
            .credentialsProvider(settings.credentials())
            .disableS3ExpressSessionAuth(true)
            .serviceConfiguration(configuration(settings));
    settings.s3Endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  /** Away from AWS the bucket is named in the path: there is no host of its name. */
  private static S3Configuration configuration(Settings settings) {
    return S3Configuration.builder()
        .pathStyleAccessEnabled(settings.s3Endpoint().isPresent())
        // A body is small and known whole: sent plainly, it leaves nothing unread on a kept
        // connection.
        .chunkedEncodingEnabled(false)
        .expectContinueEnabled(false)
        .profileFile(Connections.NO_PROFILES)
        .build();
  }
}
