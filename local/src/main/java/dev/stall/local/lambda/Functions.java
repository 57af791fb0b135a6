package dev.stall.local.lambda;

import dev.stall.local.template.FunctionDefinition;
import dev.stall.local.template.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The template's functions, called as Lambda calls them. */
public final class Functions {
  /** The largest event and the largest response of a synchronous invocation, in bytes. */
  public static final int MAX_PAYLOAD = 6_291_556;

  private final Map<String, Function> functions;

  private Functions(Map<String, Function> functions) {
    this.functions = functions;
  }

  /**
   * Finds the handlers' classes without running anything in them.
   *
   * @throws dev.stall.local.template.BrokenTemplate if a handler's class is missing or no handler
   */
  public static Functions of(Template template) {
    Map<String, Function> functions = new HashMap<>();
    for (FunctionDefinition definition : template.functions()) {
      functions.put(definition.name(), Function.of(definition));
    }
    return new Functions(functions);
  }

  /** Whether the template declares a function under this logical name. */
  public boolean has(String name) {
    return functions.containsKey(name);
  }

  /**
   * Calls a function with an event and returns its response.
   *
   * @throws InvocationFailed if it throws, or either side is larger than Lambda allows
   */
  public byte[] invoke(String name, byte[] event) {
    Function function =
        Optional.ofNullable(functions.get(name))
            .orElseThrow(
                () -> new InvocationFailed("ResourceNotFoundException", "no function " + name));
    if (event.length > MAX_PAYLOAD) {
      System.err.printf(
          "%s was not called: its event has %d bytes, more than Lambda allows%n",
          name, event.length);
      throw new InvocationFailed(
          "RequestEntityTooLargeException", event.length + " bytes are too large for an event");
    }
    byte[] response = function.call(event);
    if (response.length > MAX_PAYLOAD) {
      System.err.printf(
          "%s failed: its response has %d bytes, more than Lambda allows%n", name, response.length);
      throw new InvocationFailed(
          "Function.ResponseSizeTooLarge",
          "Response payload size exceeded maximum allowed payload size (%d bytes)."
              .formatted(MAX_PAYLOAD));
    }
    return response;
  }
}
