package dev.stall.media;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The names of images. A name tells which product of its store has the image, so that who knows the
 * name alone finds it: the product's number in {@value #NUMBER_DIGITS} digits of base 36, then
 * random digits that make it unguessable, 40 together.
 */
public final class ImageName {

  private static final int BASE = 36;
  private static final int NUMBER_DIGITS = 7;
  private static final int RANDOM_DIGITS = 33;

  private ImageName() {}

  /** Returns a name that no image has, with the extension of what it is. */
  static String generate(int product, String extension, RandomGenerator random) {
    String number = Integer.toString(product, BASE);
    StringBuilder name = new StringBuilder("0".repeat(NUMBER_DIGITS - number.length()));
    name.append(number);
    for (int i = 0; i < RANDOM_DIGITS; i++) {
      name.append(Character.forDigit(random.nextInt(BASE), BASE));
    }
    return name.append('.').append(extension).toString();
  }

  /** Returns the number of the product that an image of that name would be of. */
  public static Optional<Integer> product(String name) {
    if (name.length() < NUMBER_DIGITS + RANDOM_DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(Integer.parseUnsignedInt(name.substring(0, NUMBER_DIGITS), BASE))
          .filter(number -> number > 0);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }
}
