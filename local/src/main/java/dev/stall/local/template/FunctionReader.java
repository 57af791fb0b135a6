package dev.stall.local.template;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a function's properties, and those of Globals that it does not set itself. */
final class FunctionReader {
  private static final String SECTION = "Function";

  private final Globals globals;
  private final Intrinsics intrinsics;

  FunctionReader(Globals globals, Intrinsics intrinsics) {
    this.globals = globals;
    this.intrinsics = intrinsics;
  }

  FunctionDefinition read(String name, TemplateNode properties) {
    return new FunctionDefinition(
        name,
        setting(properties, "Handler")
            .orElseThrow(() -> new BrokenTemplate("the function " + name + " has no Handler"))
            .text(),
        environment(properties),
        Duration.ofSeconds(setting(properties, "Timeout").map(TemplateNode::number).orElse(3)),
        setting(properties, "MemorySize").map(TemplateNode::number).orElse(128),
        events(properties, "HttpApi").map(event -> route(name, event)).toList(),
        events(properties, "S3")
            .map(intrinsics::evaluate)
            .map(event -> bucketTrigger(name, event))
            .toList());
  }

  private Optional<TemplateNode> setting(TemplateNode properties, String key) {
    return properties.find(key).or(() -> globals.find(SECTION, key)).map(intrinsics::evaluate);
  }

  private Map<String, String> environment(TemplateNode properties) {
    Map<String, String> environment = new LinkedHashMap<>();
    Stream.of(globals.find(SECTION, "Environment"), properties.find("Environment"))
        .flatMap(Optional::stream)
        .flatMap(it -> it.find("Variables").stream())
        .map(intrinsics::evaluate)
        .forEach(
            variables ->
                variables.members().forEach((key, value) -> environment.put(key, value.text())));
    return Map.copyOf(environment);
  }

  private static Stream<TemplateNode> events(TemplateNode properties, String type) {
    return properties.find("Events").map(TemplateNode::members).orElse(Map.of()).values().stream()
        .filter(event -> event.at("Type").text().equals(type))
        .map(TemplateNode::properties);
  }

  private Route route(String function, TemplateNode event) {
    String path =
        event.find("Path").map(intrinsics::evaluate).map(TemplateNode::text).orElse(Route.DEFAULT);
    String method =
        event.find("Method").map(intrinsics::evaluate).map(TemplateNode::text).orElse(Route.ANY);
    return new Route(
        method.equals("*") ? Route.ANY : method.toUpperCase(Locale.ROOT), path, function);
  }

  private static BucketTrigger bucketTrigger(String function, TemplateNode event) {
    TemplateNode events = event.at("Events");
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
}
