package dev.stall.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The environment that functions see.
 *
 * <p>A running JVM cannot change its environment variables, so each setting is a system property of
 * the same name, which the functions prefer.
 */
final class Settings {
  private Settings() {}

  static Optional<String> find(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .or(() -> Optional.ofNullable(System.getenv(name)))
        .filter(value -> !value.isBlank());
  }

  /** Sets what the template and the backend say, for every function of this JVM. */
  static void apply(Template template, Backend backend) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (FunctionDefinition function : template.functions()) {
      function.environment().forEach((name, value) -> put(settings, function, name, value));
    }
    settings.put("AWS_REGION", backend.region());
    settings.put("AWS_ENDPOINT_URL_DYNAMODB", backend.dynamodb().toString());
    settings.put("AWS_ENDPOINT_URL_S3", backend.s3().toString());
    settings.put("AWS_ACCESS_KEY_ID", backend.accessKey());
    settings.put("AWS_SECRET_ACCESS_KEY", backend.secretKey());
    // The same once more under the names that the SDK looks for by itself.
    settings.put("aws.region", backend.region());
    settings.put("aws.accessKeyId", backend.accessKey());
    settings.put("aws.secretAccessKey", backend.secretKey());
    settings.forEach(System::setProperty);
  }

  private static void put(
      Map<String, String> settings, FunctionDefinition function, String name, String value) {
    String other = settings.putIfAbsent(name, value);
    if (other != null && !other.equals(value)) {
      throw new BrokenTemplate(
          "the function %s sets %s to %s, another function to %s; here they share it"
              .formatted(function.name(), name, value, other));
    }
  }
}
