package dev.stall.catalogue;

import java.util.Optional;
import java.util.UUID;

/**
 * An id from which the key of its item follows: which store, what kind, which number in that store,
 * and random bits that make it unguessable.
 *
 * <p>As a UUID it is of version 8 (RFC 9562): 28 bits store, 32 bits number, 4 bits kind, 58 bits
 * secret, around the version and variant bits.
 *
 * @param store the store's number, 1 to {@value #LAST_STORE}
 * @param number counts from 1 per store and kind; 0 for the store itself; a review, a file and an
 *     upload bear the number of their product
 * @param secret 58 random bits; a review has its time in the upper 42 of them
 */
public record Id(int store, Kind kind, int number, long secret) {

  /** The largest store number that an id can hold. */
  public static final int LAST_STORE = (1 << 28) - 1;

  /** The number of secret bits in an id. */
  public static final int SECRET_BITS = 58;

  private static final long SECRET_MASK = (1L << SECRET_BITS) - 1;

  /** Keeps the secret within its bits, so that any random long will do. */
  public Id {
    secret &= SECRET_MASK;
  }

  /** Returns the id in the UUID's spelling, or nothing where the UUID is none of ours. */
  public static Optional<Id> of(UUID uuid) {
    if (uuid.version() != 8 || uuid.variant() != 2) {
      return Optional.empty();
    }
    long max = uuid.getMostSignificantBits();
    long least = uuid.getLeastSignificantBits();
    int store = (int) (max >>> 36);
    int number = (int) ((((max >>> 16) & 0xFFFFF) << 12) | (max & 0xFFF));
    return Kind.coded((int) (least >>> SECRET_BITS) & 0xF)
        .map(kind -> new Id(store, kind, number, least));
  }

  /** Returns the id in its 36-character spelling (either case), or nothing for any other text. */
  public static Optional<Id> parse(String text) {
    if (text.length() != 36) {
      return Optional.empty();
    }
    try {
      UUID uuid = UUID.fromString(text);
      return uuid.toString().equalsIgnoreCase(text) ? of(uuid) : Optional.empty();
    } catch (IllegalArgumentException notUuid) {
      return Optional.empty();
    }
  }

  /** Returns the id as a UUID of version 8. */
  public UUID uuid() {
    long max =
        ((long) store << 36) | (((number >>> 12) & 0xFFFFFL) << 16) | (8L << 12) | (number & 0xFFF);
    long least = (1L << 63) | ((long) kind.code() << SECRET_BITS) | secret;
    return new UUID(max, least);
  }

  /** Returns the UUID's canonical lower-case text. */
  @Override
  public String toString() {
    return uuid().toString();
  }
}
