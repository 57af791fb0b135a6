package dev.stall.sellgate;

import dev.stall.catalogue.Base62;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Problem;
import dev.stall.json.ShownValue;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * SellGate's spelling of ids: {@code prod_} or {@code grp_} and the 128 bits of the UUID in 22
 * digits of base 62. What is spelled in any other way, or of another store, names nothing: 404.
 */
final class Ids {

  private static final String PRODUCT = "prod_";
  private static final String GROUP = "grp_";
  private static final int DIGITS = 22;

  private Ids() {}

  /** Returns an id of a product or a group as it is written. */
  static String text(Id id) {
    UUID uuid = id.uuid();
    byte[] bits =
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(uuid.getMostSignificantBits())
            .putLong(uuid.getLeastSignificantBits())
            .array();
    String prefix = id.kind() == Kind.GROUP ? GROUP : PRODUCT;
    return prefix + Base62.encode(new BigInteger(1, bits), DIGITS);
  }

  /** Returns the product of the store that is named so. */
  static Id product(Id store, String sent) {
    return parse(sent, PRODUCT)
        .filter(id -> id.kind() == Kind.PRODUCT && id.store() == store.store())
        .orElseThrow(() -> noProduct(sent));
  }

  /** Returns the group of the store that is named so. */
  static Id group(Id store, String sent) {
    return parse(sent, GROUP)
        .filter(id -> id.kind() == Kind.GROUP && id.store() == store.store())
        .orElseThrow(() -> new Problem.NotFound("group as " + ShownValue.show(sent)));
  }

  /** Returns the refusal of an id that names no product of the store. */
  static Problem noProduct(String sent) {
    return new Problem.NotFound("product as " + ShownValue.show(sent));
  }

  private static Optional<Id> parse(String sent, String prefix) {
    if (!sent.startsWith(prefix) || sent.length() != prefix.length() + DIGITS) {
      return Optional.empty();
    }
    return Base62.decode(sent.substring(prefix.length()))
        .filter(bits -> bits.bitLength() <= 2 * Long.SIZE)
        .flatMap(bits -> Id.of(new UUID(bits.shiftRight(Long.SIZE).longValue(), bits.longValue())));
  }
}
