package dev.stall.local.lambda;

import dev.stall.local.backend.Backend;
import dev.stall.local.template.BrokenTemplate;
import dev.stall.local.template.FunctionDefinition;
import dev.stall.local.template.Template;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The environment variables of the functions.
 *
 * <p>A running JVM cannot change its environment, so each variable is a system property of the same
 * name, which the functions prefer.
 */
public final class FunctionEnvironment {
  private FunctionEnvironment() {}

  /** Sets the template's and the backend's variables for every function of this JVM. */
  public static void apply(Template template, Backend backend) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (FunctionDefinition function : template.functions()) {
      function.environment().forEach((name, value) -> put(variables, function, name, value));
    }
    variables.put("AWS_REGION", backend.region());
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", backend.dynamodb().toString());
    variables.put("AWS_ENDPOINT_URL_S3", backend.s3().toString());
    variables.put("AWS_ACCESS_KEY_ID", backend.accessKey());
    variables.put("AWS_SECRET_ACCESS_KEY", backend.secretKey());
    // Once more under the names that the SDK looks for by itself.
    variables.put("aws.region", backend.region());
    variables.put("aws.accessKeyId", backend.accessKey());
    variables.put("aws.secretAccessKey", backend.secretKey());
    variables.forEach(System::setProperty);
  }

  private static void put(
      Map<String, String> variables, FunctionDefinition function, String name, String value) {
    String other = variables.putIfAbsent(name, value);
    if (other != null && !other.equals(value)) {
      throw new BrokenTemplate(
          "the function %s sets %s to %s, but another function sets it to %s; the local cloud runs"
                  .formatted(function.name(), name, value, other)
              + " all functions with the same environment");
    }
  }
}
