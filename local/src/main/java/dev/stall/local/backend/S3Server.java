package dev.stall.local.backend;

import dev.stall.local.startup.CannotStart;
import dev.stall.local.template.BucketCors;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/** S3Proxy on 127.0.0.1, in memory or in a folder; it checks signatures as S3 does. */
final class S3Server implements AutoCloseable {
  private final S3Proxy proxy;
  private final NotifyingBlobStore objects;

  private S3Server(S3Proxy proxy, NotifyingBlobStore objects) {
    this.proxy = proxy;
    this.objects = objects;
  }

  /**
   * Starts it, in memory if no folder is given.
   *
   * @param cors the rule of every bucket; S3Proxy does not tell them apart
   */
  static S3Server start(
      Optional<Path> folder, Optional<BucketCors> cors, String accessKey, String secretKey) {
    Properties properties = new Properties();
    folder.ifPresent(it -> properties.setProperty("jclouds.filesystem.basedir", it.toString()));
    try {
      NotifyingBlobStore objects =
          new NotifyingBlobStore(
              BlobStores.create(
                  folder.isPresent() ? "filesystem-nio2" : "transient-nio2", properties));
      S3Proxy proxy =
          S3Proxy.builder()
              .blobStore(objects)
              .endpoint(URI.create("http://127.0.0.1:0"))
              .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
              .ignoreUnknownHeaders(true)
              .corsRules(cors.map(S3Server::rules).orElseGet(CrossOriginResourceSharing::disabled))
              .build();
      proxy.start();
      return new S3Server(proxy, objects);
    } catch (Exception e) {
      throw new CannotStart("S3Proxy cannot start: " + e.getMessage(), e);
    }
  }

  private static CrossOriginResourceSharing rules(BucketCors cors) {
    return new CrossOriginResourceSharing(
        cors.origins(), cors.methods(), cors.headers(), cors.exposedHeaders(), "");
  }

  ObjectNotifications objects() {
    return objects;
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + proxy.getPort());
  }

  @Override
  public void close() {
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new IllegalStateException("S3Proxy cannot stop", e);
    }
  }
}
