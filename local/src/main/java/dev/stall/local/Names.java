package dev.stall.local;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the template's logical names stand for on this machine. */
final class Names {
  private static final String ACCOUNT = "123456789012";

  private final String stack;
  private final Map<String, Tree> parameters;
  private final Tree conditions;
  private final Map<String, Tree> resources;

  Names(String stack, Map<String, Tree> parameters, Tree conditions, Map<String, Tree> resources) {
    this.stack = stack;
    this.parameters = parameters;
    this.conditions = conditions;
    this.resources = resources;
  }

  /** The name that a table or a bucket really has: what the template says, or the stack's. */
  String physical(String logical) {
    Optional<Tree> properties =
        Optional.ofNullable(resources.get(logical)).flatMap(it -> it.find("Properties"));
    return Stream.of("BucketName", "TableName")
        .flatMap(key -> properties.flatMap(it -> it.find(key)).stream())
        .findFirst()
        .map(name -> new Intrinsics(this, conditions).evaluate(name).text())
        .orElseGet(() -> stack + "-" + logical.toLowerCase(Locale.ROOT));
  }

  String reference(String place, String name) {
    if (parameters.containsKey(name)) {
      return parameters.get(name).at("Default").text();
    }
    if (resources.containsKey(name)) {
      return isStored(name) ? physical(name) : name;
    }
    return pseudo(name)
        .or(() -> isMadeBySam(name) ? Optional.of(name) : Optional.empty())
        .orElseThrow(() -> new BrokenTemplate(place + ": there is no " + name));
  }

  String attribute(String place, String dotted) {
    int dot = dotted.indexOf('.');
    if (dot < 0) {
      throw new BrokenTemplate(place + ": " + dotted + " names no attribute");
    }
    String name = reference(place, dotted.substring(0, dot));
    return dotted.endsWith(".Arn") ? arn(dotted.substring(0, dot), name) : dotted;
  }

  /** What {@code ${name}} stands for inside a {@code !Sub}. */
  String named(String place, String name) {
    return name.contains(".") ? attribute(place, name) : reference(place, name);
  }

  private String arn(String logical, String name) {
    return switch (type(logical)) {
      case "AWS::DynamoDB::Table" -> regional("dynamodb", "table/" + name);
      case "AWS::S3::Bucket" -> "arn:aws:s3:::" + name;
      case "AWS::Serverless::Function" -> regional("lambda", "function:" + name);
      default -> regional("local", name);
    };
  }

  private static String regional(String service, String rest) {
    return "arn:aws:" + service + ":" + Backend.REGION + ":" + ACCOUNT + ":" + rest;
  }

  private boolean isStored(String logical) {
    String type = type(logical);
    return type.equals("AWS::DynamoDB::Table") || type.equals("AWS::S3::Bucket");
  }

  private String type(String logical) {
    return Optional.ofNullable(resources.get(logical)).map(it -> it.at("Type").text()).orElse("");
  }

  /** SAM makes roles, versions and aliases beside a function, and the default API. */
  private boolean isMadeBySam(String name) {
    return name.equals("ServerlessHttpApi")
        || resources.keySet().stream()
            .filter(logical -> type(logical).equals("AWS::Serverless::Function"))
            .anyMatch(name::startsWith);
  }

  private Optional<String> pseudo(String name) {
    return switch (name) {
      case "AWS::Region" -> Optional.of(Backend.REGION);
      case "AWS::AccountId" -> Optional.of(ACCOUNT);
      case "AWS::StackName" -> Optional.of(stack);
      case "AWS::StackId" ->
          Optional.of(regional("cloudformation", "stack/" + stack + "/" + stack));
      case "AWS::Partition" -> Optional.of("aws");
      case "AWS::URLSuffix" -> Optional.of("amazonaws.com");
      default -> Optional.empty();
    };
  }
}
