package dev.stall.sellsn;

import dev.stall.TestCloud;
import dev.stall.local.backend.Backend;
import dev.stall.media.Links;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Links that are good for as long as a test wants. */
final class Signing {

  private Signing() {}

  static Links links(Duration lifetime) {
    Backend backend = TestCloud.backend();
    S3Presigner presigner =
        S3Presigner.builder()
            .endpointOverride(backend.s3())
            .region(Region.of(backend.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(backend.accessKey(), backend.secretKey())))
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build();
    return new Links(presigner, TestCloud.cloud().template().bucket("Files"), lifetime);
  }
}
