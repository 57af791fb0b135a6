package dev.stall.form;

import java.nio.ByteBuffer;

/**
 * A file that a caller sent in a form.
 *
 * @param fileName as it was sent: not safe to save under
 * @param contentType what the caller says that it is
 * @param content its bytes, within those of the request
 */
public record Part(String fileName, String contentType, ByteBuffer content) {}
