package dev.stall.local;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Turns a template's tree into what it deploys. */
final class TemplateReader {
  private static final String FUNCTION = "AWS::Serverless::Function";
  private static final String HTTP_API = "AWS::Serverless::HttpApi";

  private final Tree root;
  private final Names names;
  private final Intrinsics intrinsics;
  private final Map<String, Tree> resources;

  TemplateReader(Tree root, String stack) {
    this.root = root;
    Tree none = new Tree(root.place(), Map.of());
    this.resources = root.at("Resources").members();
    Tree conditions = root.find("Conditions").orElse(none);
    this.names =
        new Names(stack, root.find("Parameters").orElse(none).members(), conditions, resources);
    this.intrinsics = new Intrinsics(names, conditions);
  }

  Template read() {
    checkReferences(root.at("Resources"));
    Template template =
        new Template(
            all(FUNCTION, this::function),
            all(
                "AWS::DynamoDB::Table",
                (name, properties) ->
                    TableReader.read(name, names.physical(name), intrinsics.evaluate(properties))),
            all(
                "AWS::S3::Bucket",
                (name, properties) ->
                    new BucketDefinition(
                        name, names.physical(name), bucketCors(intrinsics.evaluate(properties)))),
            cors());
    Routes.of(template.routes());
    return template;
  }

  private <T> List<T> all(String type, BiFunction<String, Tree, T> read) {
    return resources.entrySet().stream()
        .filter(resource -> resource.getValue().at("Type").text().equals(type))
        .filter(resource -> isDeployed(resource.getValue()))
        .map(resource -> read.apply(resource.getKey(), properties(resource.getValue())))
        .toList();
  }

  private boolean isDeployed(Tree resource) {
    return resource.find("Condition").map(Tree::text).map(intrinsics::holds).orElse(true);
  }

  private static Tree properties(Tree resource) {
    return resource
        .find("Properties")
        .orElseGet(() -> new Tree(resource.place() + ".Properties", Map.of()));
  }

  private FunctionDefinition function(String name, Tree properties) {
    return new FunctionDefinition(
        name,
        setting(properties, "Handler")
            .orElseThrow(() -> new BrokenTemplate("the function " + name + " has no Handler"))
            .text(),
        environment(properties),
        Duration.ofSeconds(setting(properties, "Timeout").map(Tree::number).orElse(3)),
        setting(properties, "MemorySize").map(Tree::number).orElse(128),
        routes(name, properties),
        bucketTriggers(name, properties));
  }

  private Optional<Tree> setting(Tree properties, String key) {
    return properties.find(key).or(() -> global("Function", key)).map(intrinsics::evaluate);
  }

  private Optional<Tree> global(String section, String key) {
    return root.find("Globals").flatMap(it -> it.find(section)).flatMap(it -> it.find(key));
  }

  private Map<String, String> environment(Tree properties) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (Optional<Tree> source :
        List.of(global("Function", "Environment"), properties.find("Environment"))) {
      source
          .flatMap(it -> it.find("Variables"))
          .map(intrinsics::evaluate)
          .ifPresent(
              variables ->
                  variables.members().forEach((key, value) -> environment.put(key, value.text())));
    }
    return Map.copyOf(environment);
  }

  private static Stream<Tree> events(Tree properties, String type) {
    return properties.find("Events").map(Tree::members).orElse(Map.of()).values().stream()
        .filter(event -> event.at("Type").text().equals(type))
        .map(TemplateReader::properties);
  }

  private List<Route> routes(String function, Tree properties) {
    return events(properties, "HttpApi").map(event -> route(function, event)).toList();
  }

  private List<BucketTrigger> bucketTriggers(String function, Tree properties) {
    return events(properties, "S3")
        .map(intrinsics::evaluate)
        .map(event -> bucketTrigger(function, event))
        .toList();
  }

  private static BucketTrigger bucketTrigger(String function, Tree event) {
    Tree events = event.at("Events");
    Map<String, String> rules = new LinkedHashMap<>();
    event
        .find("Filter")
        .flatMap(filter -> filter.find("S3Key"))
        .map(key -> key.at("Rules").items())
        .orElse(List.of())
        .forEach(rule -> rules.put(rule.at("Name").text(), rule.at("Value").text()));
    return new BucketTrigger(
        function,
        event.at("Bucket").text(),
        events.value() instanceof String one ? List.of(one) : events.texts(),
        rules.getOrDefault("prefix", ""),
        rules.getOrDefault("suffix", ""));
  }

  private static List<BucketCors> bucketCors(Tree properties) {
    return properties
        .find("CorsConfiguration")
        .map(cors -> cors.at("CorsRules").items().stream().map(BucketCors::of).toList())
        .orElse(List.of());
  }

  private Route route(String function, Tree event) {
    String path =
        event.find("Path").map(intrinsics::evaluate).map(Tree::text).orElse(Route.DEFAULT);
    String method =
        event.find("Method").map(intrinsics::evaluate).map(Tree::text).orElse(Route.ANY);
    return new Route(
        method.equals("*") ? Route.ANY : method.toUpperCase(Locale.ROOT), path, function);
  }

  private Optional<Cors> cors() {
    return all(HTTP_API, (name, properties) -> properties).stream()
        .findFirst()
        .flatMap(properties -> properties.find("CorsConfiguration"))
        .or(() -> global("HttpApi", "CorsConfiguration"))
        .map(intrinsics::evaluate)
        .flatMap(Cors::of);
  }

  private void checkReferences(Tree tree) {
    if (tree.value() instanceof Map<?, ?> map) {
      if (map.size() == 1
          && map.get("Ref") instanceof String name
          && !name.equals("AWS::NoValue")) {
        names.reference(tree.place(), name);
      }
      tree.members().values().forEach(this::checkReferences);
    } else if (tree.value() instanceof List<?>) {
      tree.items().forEach(this::checkReferences);
    }
  }
}
