package dev.stall.media;

/**
 * The bucket of this process, as its environment names it. This class can be loaded without any of
 * S3's: what never touches an object starts as fast as if there were none.
 */
public final class Media {

  private Media() {}

  /** Returns what reads and writes objects, made on first use. */
  public static Bucket bucket() {
    return Production.Storage.BUCKET;
  }

  /** Returns what signs links, made on first use. */
  public static Links links() {
    return Production.Signing.LINKS;
  }
}
