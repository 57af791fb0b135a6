package dev.stall.form;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One part of a form.
 *
 * @param name of the field; empty where it has none
 * @param fileName as it was sent; absent where the part is no file
 * @param contentType what the caller says that it is
 * @param content its bytes, within those of the request
 */
record FormPart(String name, Optional<String> fileName, String contentType, ByteBuffer content) {

  /** Returns it as a file, if it is one. */
  Optional<Part> file() {
    return fileName.map(sent -> new Part(sent, contentType, content));
  }
}
