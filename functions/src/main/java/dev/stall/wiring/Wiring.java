package dev.stall.wiring;

import dev.stall.access.Platform;
import dev.stall.attachment.FileAttachments;
import dev.stall.attachment.ImageAttachments;
import dev.stall.attachment.ProductObjects;
import dev.stall.aws.Settings;
import dev.stall.dynamo.OptimisticRetry;
import dev.stall.dynamo.Table;
import dev.stall.endpoint.Authenticator;
import dev.stall.endpoint.StoreCache;
import dev.stall.media.Bucket;
import dev.stall.media.Links;
import dev.stall.store.Storage;
import dev.stall.store.Stores;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * The composition root, which makes the parts of endpoints and operations. A process has one, made
 * in Lambda's init; tests make their own.
 *
 * @param bucket asked for only when an object is touched, since S3's classes are slow to load
 * @param links asked for only when a link is signed
 */
public record Wiring(Storage storage, Supplier<Bucket> bucket, Supplier<Links> links)
    implements StoreOperations {

  /** Made when a handler is, and before the first request. */
  private static final class Production {
    static final Wiring WIRING = of(Settings.ofProcess());
  }

  /** Made when an object is first touched. */
  private static final class Objects {
    static final Bucket BUCKET = Bucket.open(Settings.ofProcess());
  }

  /** Made when a link is first signed. */
  private static final class Signing {
    static final Links LINKS = Links.open(Settings.ofProcess());
  }

  /** Returns the wiring of this process, made from its settings on first use. */
  public static Wiring production() {
    return Production.WIRING;
  }

  private static Wiring of(Settings settings) {
    SecureRandom random = new SecureRandom();
    OptimisticRetry retry = new OptimisticRetry(random);
    Table table = Table.open(settings, retry, random);
    Storage storage = new Storage(table, retry, Clock.systemUTC(), random);
    Priming.prime(settings, new Stores(storage)::prime);
    return new Wiring(storage, () -> Objects.BUCKET, () -> Signing.LINKS);
  }

  /** Returns the images of products, rows and objects. */
  public ImageAttachments imageAttachments() {
    return new ImageAttachments(storage, bucket);
  }

  /** Returns the files of products, rows and objects. */
  public FileAttachments fileAttachments() {
    return new FileAttachments(storage, bucket);
  }

  /** Returns the objects of products. */
  public ProductObjects productObjects() {
    return new ProductObjects(bucket);
  }

  /** Returns the authenticator of a platform's keys. */
  public Authenticator authenticator(Platform platform) {
    return new Authenticator(storage.clock(), apiKeys(), platform);
  }

  /** Returns a cache of stores. */
  public StoreCache storeCache() {
    return new StoreCache(storage.clock(), stores());
  }
}
