package dev.stall.local.template;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The names that a template may refer to: its parameters and resources, and AWS's own. */
record Names(
    String stack, Map<String, TemplateNode> parameters, Map<String, TemplateNode> resources) {

  private static final String STAGE = ".Stage";

  /** Returns what a name stands for, unless it is that of a table or a bucket. */
  Optional<String> find(String name) {
    if (parameters.containsKey(name)) {
      return Optional.of(parameters.get(name).at("Default").text());
    }
    return resources.containsKey(name) || isMadeBySam(name) ? Optional.of(name) : pseudo(name);
  }

  /** Returns whether this is a table or a bucket, which has another name than its logical one. */
  boolean isStored(String logicalName) {
    String type = type(logicalName);
    return type.equals("AWS::DynamoDB::Table") || type.equals("AWS::S3::Bucket");
  }

  /** The name that the template itself gives to a table or a bucket. */
  Optional<TemplateNode> given(String logicalName) {
    Optional<TemplateNode> properties =
        Optional.ofNullable(resources.get(logicalName)).flatMap(it -> it.find("Properties"));
    return Stream.of("BucketName", "TableName")
        .flatMap(key -> properties.flatMap(it -> it.find(key)).stream())
        .findFirst();
  }

  /** The name of a table or a bucket that the template leaves unnamed. */
  String generated(String logicalName) {
    return stack + "-" + logicalName.toLowerCase(Locale.ROOT);
  }

  /** The ARN of a resource, given its real name. */
  String arn(String logicalName, String name) {
    return switch (type(logicalName)) {
      case "AWS::DynamoDB::Table" -> Account.arn("dynamodb", "table/" + name);
      case "AWS::S3::Bucket" -> "arn:aws:s3:::" + name;
      case "AWS::Serverless::Function" -> Account.arn("lambda", "function:" + name);
      default -> Account.arn("local", name);
    };
  }

  private String type(String logicalName) {
    return Optional.ofNullable(resources.get(logicalName))
        .map(it -> it.at("Type").text())
        .orElse("");
  }

  /** SAM makes roles, versions and aliases beside a function, the default API, and stages. */
  private boolean isMadeBySam(String name) {
    return name.equals("ServerlessHttpApi")
        || isStage(name)
        || resources.keySet().stream()
            .filter(it -> type(it).equals("AWS::Serverless::Function"))
            .anyMatch(name::startsWith);
  }

  private boolean isStage(String name) {
    return name.endsWith(STAGE)
        && type(name.substring(0, name.length() - STAGE.length()))
            .equals("AWS::Serverless::HttpApi");
  }

  private Optional<String> pseudo(String name) {
    return switch (name) {
      case "AWS::Region" -> Optional.of(Account.REGION);
      case "AWS::AccountId" -> Optional.of(Account.ID);
      case "AWS::StackName" -> Optional.of(stack);
      case "AWS::StackId" ->
          Optional.of(Account.arn("cloudformation", "stack/" + stack + "/" + stack));
      case "AWS::Partition" -> Optional.of("aws");
      case "AWS::URLSuffix" -> Optional.of("amazonaws.com");
      default -> Optional.empty();
    };
  }
}
