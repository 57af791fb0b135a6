package dev.stall.access;

import dev.stall.catalogue.Base62;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/**
 * The text of an API key: the platform's prefix, 32 random bytes in base 62, and a checksum, so
 * that a mistyped key is refused without asking the table.
 */
public final class KeyText {

  private static final int SECRET_BYTES = 32;
  private static final int SECRET_DIGITS = 43;
  private static final int CHECKSUM_DIGITS = 6;

  private KeyText() {}

  /** Returns a new key for the platform. The generator must be a secure one. */
  public static String generate(Platform platform, RandomGenerator random) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    String text = platform.prefix() + Base62.encode(new BigInteger(1, secret), SECRET_DIGITS);
    return text + checksum(text);
  }

  /** Returns whether the text has the form of a key of that platform, checksum included. */
  public static boolean wellFormed(String text, Platform platform) {
    int length = platform.prefix().length() + SECRET_DIGITS + CHECKSUM_DIGITS;
    if (text.length() != length || !text.startsWith(platform.prefix())) {
      return false;
    }
    int end = length - CHECKSUM_DIGITS;
    return text.substring(end).equals(checksum(text.substring(0, end)));
  }

  /** Returns the SHA-256 of a key in hex: all of it that is ever stored. */
  public static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  private static String checksum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Base62.encode(BigInteger.valueOf(sum.getValue()), CHECKSUM_DIGITS);
  }
}
