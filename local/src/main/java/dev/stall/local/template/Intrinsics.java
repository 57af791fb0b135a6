package dev.stall.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Evaluates CloudFormation's functions, as far as a template on one machine needs them. */
final class Intrinsics {
  private static final Object NO_VALUE = new Object();

  private final Names names;
  private final TemplateNode conditions;

  Intrinsics(Names names, TemplateNode conditions) {
    this.names = names;
    this.conditions = conditions;
  }

  TemplateNode evaluate(TemplateNode node) {
    return new TemplateNode(node.place(), value(node));
  }

  /** Whether a condition of the template holds. */
  boolean holds(String condition) {
    return truth(conditions.at(condition));
  }

  /** The name that a table or a bucket really has. */
  String physicalName(String logicalName) {
    return names
        .given(logicalName)
        .map(name -> evaluate(name).text())
        .orElseGet(() -> names.generated(logicalName));
  }

  /** Makes sure that every {@code Ref} names something, even where nothing is evaluated. */
  void checkReferences(TemplateNode node) {
    if (node.value() instanceof Map<?, ?> map) {
      if (map.size() == 1 && map.get("Ref") instanceof String name) {
        referenceOrNoValue(node.place(), name);
      }
      node.members().values().forEach(this::checkReferences);
    } else if (node.value() instanceof List<?>) {
      node.items().forEach(this::checkReferences);
    }
  }

  private Object value(TemplateNode node) {
    if (node.value() instanceof Map<?, ?> map) {
      return function(map).map(it -> call(it, node)).orElseGet(() -> members(node));
    }
    return node.value() instanceof List<?> ? items(node) : node.value();
  }

  private static Optional<String> function(Map<?, ?> map) {
    return map.size() == 1
        ? map.keySet().stream()
            .map(Object::toString)
            .filter(key -> key.equals("Ref") || key.startsWith("Fn::"))
            .findFirst()
        : Optional.empty();
  }

  private Map<String, Object> members(TemplateNode node) {
    Map<String, Object> members = new LinkedHashMap<>();
    node.members()
        .forEach(
            (key, member) -> {
              Object value = value(member);
              if (!NO_VALUE.equals(value)) {
                members.put(key, value);
              }
            });
    return members;
  }

  private List<Object> items(TemplateNode node) {
    List<Object> items = new ArrayList<>();
    node.items().stream()
        .map(this::value)
        .filter(item -> !NO_VALUE.equals(item))
        .forEach(items::add);
    return List.copyOf(items);
  }

  private Object call(String function, TemplateNode node) {
    TemplateNode argument = node.at(function);
    return switch (function) {
      case "Ref" -> referenceOrNoValue(node.place(), argument.text());
      case "Fn::GetAtt" -> attribute(argument.place(), dotted(argument));
      case "Fn::Sub" -> substitute(argument);
      case "Fn::If" -> {
        List<TemplateNode> parts = argument.items();
        yield value(parts.get(holds(parts.get(0).text()) ? 1 : 2));
      }
      case "Fn::Join" -> ListFunctions.join(evaluate(argument));
      case "Fn::Split" -> ListFunctions.split(evaluate(argument));
      case "Fn::Select" -> ListFunctions.select(evaluate(argument));
      case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" -> String.valueOf(truth(node));
      default -> throw new BrokenTemplate(node.place() + ": " + function + " is not supported");
    };
  }

  private Object referenceOrNoValue(String place, String name) {
    return name.equals("AWS::NoValue") ? NO_VALUE : reference(place, name);
  }

  private String reference(String place, String name) {
    return names.isStored(name)
        ? physicalName(name)
        : names
            .find(name)
            .orElseThrow(() -> new BrokenTemplate(place + ": " + name + " is not defined"));
  }

  private static String dotted(TemplateNode argument) {
    return argument.value() instanceof List<?>
        ? String.join(".", argument.texts())
        : argument.text();
  }

  private String attribute(String place, String dotted) {
    int dot = dotted.indexOf('.');
    if (dot < 0) {
      throw new BrokenTemplate(place + ": " + dotted + " does not name an attribute");
    }
    String logicalName = dotted.substring(0, dot);
    String name = reference(place, logicalName);
    return dotted.endsWith(".Arn") ? names.arn(logicalName, name) : dotted;
  }

  private String substitute(TemplateNode argument) {
    boolean hasVariables = argument.value() instanceof List<?>;
    String text = hasVariables ? argument.items().get(0).text() : argument.text();
    Map<String, TemplateNode> variables =
        hasVariables ? evaluate(argument.items().get(1)).members() : Map.of();
    return Substitution.fill(
        text,
        name ->
            variables.containsKey(name)
                ? variables.get(name).text()
                : name.contains(".")
                    ? attribute(argument.place(), name)
                    : reference(argument.place(), name));
  }

  private boolean truth(TemplateNode node) {
    if (node.value() instanceof String text) {
      return Boolean.parseBoolean(text);
    }
    Map.Entry<String, TemplateNode> call = node.members().entrySet().iterator().next();
    TemplateNode argument = call.getValue();
    return switch (call.getKey()) {
      case "Condition" -> holds(argument.text());
      case "Fn::Equals" ->
          argument.items().stream().map(this::value).collect(Collectors.toSet()).size() == 1;
      case "Fn::And" -> argument.items().stream().allMatch(this::truth);
      case "Fn::Or" -> argument.items().stream().anyMatch(this::truth);
      case "Fn::Not" -> !truth(argument.items().get(0));
      default -> throw new BrokenTemplate(node.place() + " is not a condition");
    };
  }
}
