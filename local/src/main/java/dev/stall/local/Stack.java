package dev.stall.local;

import dev.stall.local.gateway.Gateway;
import dev.stall.local.lambda.Functions;
import dev.stall.local.template.Template;

/** A template together with its functions and its HTTP API, which are known to be sound. */
record Stack(Template template, Functions functions, Gateway gateway) {

  /**
   * The stack of a template.
   *
   * @throws dev.stall.local.template.BrokenTemplate if a handler or a route is not sound
   */
  static Stack of(Template template) {
    Functions functions = Functions.of(template);
    return new Stack(template, functions, new Gateway(template, functions));
  }
}
