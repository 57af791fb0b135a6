package dev.stall.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Reads the size of a GIF, which follows its signature. */
final class GifHeader {

  private static final int COLOURS_FLAG = 0x80;
  private static final int COLOURS_SIZE = 7;
  private static final int COLOUR_BYTES = 3;
  private static final int BACKGROUND_AND_RATIO = 2;
  private static final String BLOCKS = "!,;";

  /** The characters that may follow a word in a script. */
  private static final String OPERATORS = "=/;([.,+-*?<>&|^!%`{";

  private GifHeader() {}

  /**
   * Reads on after the first four bytes. The header must be followed by a block, as it is in
   * whatever can be shown, and must not go on from {@code GIF89a} as a script does: few sizes read
   * like that, none of them below 2,304 pixels.
   */
  static Optional<ImageHeader> read(ByteBuffer bytes) {
    String version = ImageHeader.text(bytes, 2);
    boolean script = goesOnAsScript(bytes);
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    int width = Short.toUnsignedInt(bytes.getShort());
    int height = Short.toUnsignedInt(bytes.getShort());
    int flags = bytes.get();
    boolean coloured = (flags & COLOURS_FLAG) != 0;
    int colours = coloured ? COLOUR_BYTES << ((flags & COLOURS_SIZE) + 1) : 0;
    ImageHeader.skip(bytes, BACKGROUND_AND_RATIO + colours);
    boolean followed = BLOCKS.indexOf(bytes.get()) >= 0;
    boolean known = version.equals("7a") || version.equals("9a");
    return known && followed && !script
        ? Optional.of(new ImageHeader(ImageType.GIF, width, height))
        : Optional.empty();
  }

  private static boolean goesOnAsScript(ByteBuffer bytes) {
    int first = bytes.get(bytes.position());
    int second = bytes.get(bytes.position() + 1);
    boolean printable = second >= ' ' && second <= '~';
    return (OPERATORS.indexOf(first) >= 0 || isSpace(first)) && (printable || isSpace(second));
  }

  private static boolean isSpace(int character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
  }
}
