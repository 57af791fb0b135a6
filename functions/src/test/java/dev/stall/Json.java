package dev.stall;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads and writes JSON in tests, without starting any engine. */
public final class Json {

  /** Maps objects. */
  public static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}
}
