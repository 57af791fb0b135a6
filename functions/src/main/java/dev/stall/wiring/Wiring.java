package dev.stall.wiring;

import dev.stall.access.Platform;
import dev.stall.attachment.Attachments;
import dev.stall.aws.Settings;
import dev.stall.dynamo.OptimisticRetry;
import dev.stall.dynamo.Table;
import dev.stall.endpoint.Authenticator;
import dev.stall.endpoint.StoreCache;
import dev.stall.media.Bucket;
import dev.stall.media.Links;
import dev.stall.store.ApiKeys;
import dev.stall.store.CleanupQueue;
import dev.stall.store.GroupedProducts;
import dev.stall.store.Groups;
import dev.stall.store.Items;
import dev.stall.store.MemberList;
import dev.stall.store.MemberReplacement;
import dev.stall.store.Members;
import dev.stall.store.Ordering;
import dev.stall.store.ProductDeletion;
import dev.stall.store.ProductRevision;
import dev.stall.store.Products;
import dev.stall.store.Reviews;
import dev.stall.store.Sales;
import dev.stall.store.Storage;
import dev.stall.store.Stores;
import dev.stall.store.Uploads;
import dev.stall.store.Variants;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * The composition root: makes what endpoints and operations are built from. A process has one, made
 * in Lambda's init; tests make their own.
 *
 * @param bucket asked for only when an object is touched, since S3's classes are slow to load
 * @param links asked for only when a link is signed
 */
public record Wiring(Storage storage, Supplier<Bucket> bucket, Supplier<Links> links) {

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
    Stores stores = new Stores(new Storage(table, retry, Clock.systemUTC(), random));
    Priming.prime(settings, stores::prime);
    return new Wiring(
        new Storage(table, retry, Clock.systemUTC(), random),
        () -> Objects.BUCKET,
        () -> Signing.LINKS);
  }

  /** Returns the api keys. */
  public ApiKeys apiKeys() {
    return new ApiKeys(storage);
  }

  /** Returns the cleanup queue. */
  public CleanupQueue cleanupQueue() {
    return new CleanupQueue(storage);
  }

  /** Returns the grouped products. */
  public GroupedProducts groupedProducts() {
    return new GroupedProducts(storage);
  }

  /** Returns the groups. */
  public Groups groups() {
    return new Groups(storage);
  }

  /** Returns the items. */
  public Items items() {
    return new Items(storage);
  }

  /** Returns the member list. */
  public MemberList memberList() {
    return new MemberList(storage);
  }

  /** Returns the member replacement. */
  public MemberReplacement memberReplacement() {
    return new MemberReplacement(storage);
  }

  /** Returns the members. */
  public Members members() {
    return new Members(storage);
  }

  /** Returns the ordering. */
  public Ordering ordering() {
    return new Ordering(storage);
  }

  /** Returns the product deletion. */
  public ProductDeletion productDeletion() {
    return new ProductDeletion(storage);
  }

  /** Returns the product revision. */
  public ProductRevision productRevision() {
    return new ProductRevision(storage);
  }

  /** Returns the products. */
  public Products products() {
    return new Products(storage);
  }

  /** Returns the reviews. */
  public Reviews reviews() {
    return new Reviews(storage);
  }

  /** Returns the sales. */
  public Sales sales() {
    return new Sales(storage);
  }

  /** Returns the stores. */
  public Stores stores() {
    return new Stores(storage);
  }

  /** Returns the uploads. */
  public Uploads uploads() {
    return new Uploads(storage);
  }

  /** Returns the variants. */
  public Variants variants() {
    return new Variants(storage);
  }

  /** Returns what adds and removes images and files. */
  public Attachments attachments() {
    return new Attachments(storage, bucket);
  }

  /** Returns what checks the keys of a platform. */
  public Authenticator authenticator(Platform platform) {
    return new Authenticator(storage.clock(), apiKeys(), platform);
  }

  /** Returns what keeps stores for a minute. */
  public StoreCache storeCache() {
    return new StoreCache(storage.clock(), stores());
  }
}
