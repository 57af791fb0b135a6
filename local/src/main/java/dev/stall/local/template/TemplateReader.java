package dev.stall.local.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads a template into what it deploys. */
public final class TemplateReader {
  private final Map<String, TemplateNode> resources;
  private final Globals globals;
  private final Intrinsics intrinsics;
  private final FunctionReader functions;

  private TemplateReader(TemplateNode root, String stack) {
    TemplateNode none = new TemplateNode(root.place(), Map.of());
    this.resources = root.at("Resources").members();
    this.globals = new Globals(root.find("Globals").orElse(none));
    this.intrinsics =
        new Intrinsics(
            new Names(stack, root.find("Parameters").orElse(none).members(), resources),
            root.find("Conditions").orElse(none));
    this.functions = new FunctionReader(globals, intrinsics);
  }

  /**
   * Reads a template as it would be deployed under a stack's name, which its tables' and buckets'
   * names begin with.
   *
   * @throws BrokenTemplate if it could not be deployed
   */
  public static Template read(Path file, String stack) {
    return new TemplateReader(new TemplateNode("", YamlFile.read(file)), stack).template();
  }

  private Template template() {
    resources.values().forEach(intrinsics::checkReferences);
    return new Template(
        all("AWS::Serverless::Function", functions::read),
        all("AWS::DynamoDB::Table", this::table),
        all("AWS::S3::Bucket", this::bucket),
        all("AWS::ApiGatewayV2::Stage", (name, properties) -> properties.at("StageName").text()),
        cors());
  }

  private <T> List<T> all(String type, BiFunction<String, TemplateNode, T> read) {
    return resources.entrySet().stream()
        .filter(resource -> resource.getValue().at("Type").text().equals(type))
        .filter(resource -> isDeployed(resource.getValue()))
        .map(resource -> read.apply(resource.getKey(), resource.getValue().properties()))
        .toList();
  }

  private boolean isDeployed(TemplateNode resource) {
    return resource.find("Condition").map(TemplateNode::text).map(intrinsics::holds).orElse(true);
  }

  private TableDefinition table(String logicalName, TemplateNode properties) {
    return TableReader.read(
        logicalName, intrinsics.physicalName(logicalName), intrinsics.evaluate(properties));
  }

  private BucketDefinition bucket(String logicalName, TemplateNode properties) {
    List<BucketCors> cors =
        intrinsics
            .evaluate(properties)
            .find("CorsConfiguration")
            .map(it -> it.at("CorsRules").items().stream().map(BucketCors::of).toList())
            .orElse(List.of());
    return new BucketDefinition(logicalName, intrinsics.physicalName(logicalName), cors);
  }

  private Optional<ApiCors> cors() {
    return all("AWS::Serverless::HttpApi", (name, properties) -> properties).stream()
        .findFirst()
        .flatMap(properties -> properties.find("CorsConfiguration"))
        .or(() -> globals.find("HttpApi", "CorsConfiguration"))
        .map(intrinsics::evaluate)
        .flatMap(ApiCors::of);
  }
}
