package dev.stall.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Works out CloudFormation's functions, as far as a template on one machine needs them. */
final class Intrinsics {
  private static final Object NO_VALUE = new Object();
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

  private final Names names;
  private final Tree conditions;

  Intrinsics(Names names, Tree conditions) {
    this.names = names;
    this.conditions = conditions;
  }

  Tree evaluate(Tree tree) {
    return new Tree(tree.place(), value(tree));
  }

  boolean holds(String condition) {
    return truth(conditions.at(condition));
  }

  private Object value(Tree tree) {
    if (tree.value() instanceof Map<?, ?> map) {
      return call(map).map(function -> call(tree, function)).orElseGet(() -> members(tree));
    }
    return tree.value() instanceof List<?> ? items(tree) : tree.value();
  }

  private static Optional<String> call(Map<?, ?> map) {
    return map.size() == 1
        ? map.keySet().stream()
            .map(Object::toString)
            .filter(key -> key.equals("Ref") || key.startsWith("Fn::"))
            .findFirst()
        : Optional.empty();
  }

  private Map<String, Object> members(Tree tree) {
    Map<String, Object> members = new LinkedHashMap<>();
    tree.members()
        .forEach(
            (key, member) -> {
              Object value = value(member);
              if (!NO_VALUE.equals(value)) {
                members.put(key, value);
              }
            });
    return members;
  }

  private List<Object> items(Tree tree) {
    List<Object> items = new ArrayList<>();
    tree.items().stream()
        .map(this::value)
        .filter(item -> !NO_VALUE.equals(item))
        .forEach(items::add);
    return List.copyOf(items);
  }

  private Object call(Tree tree, String function) {
    Tree argument = tree.at(function);
    return switch (function) {
      case "Ref" -> reference(tree.place(), argument.text());
      case "Fn::GetAtt" -> names.attribute(argument.place(), dotted(argument));
      case "Fn::Sub" -> substitute(argument);
      case "Fn::If" -> {
        List<Tree> parts = argument.items();
        yield value(parts.get(holds(parts.get(0).text()) ? 1 : 2));
      }
      case "Fn::Join" -> {
        List<Tree> parts = argument.items();
        yield String.join(parts.get(0).text(), evaluate(parts.get(1)).texts());
      }
      case "Fn::Split" -> {
        List<Tree> parts = argument.items();
        String text = evaluate(parts.get(1)).text();
        yield List.of(text.split(Pattern.quote(parts.get(0).text()), -1));
      }
      case "Fn::Select" -> {
        List<Tree> parts = argument.items();
        List<Tree> choices = evaluate(parts.get(1)).items();
        int index = parts.get(0).number();
        if (index >= choices.size()) {
          throw new BrokenTemplate(tree.place() + ": there is no entry " + index);
        }
        yield choices.get(index).value();
      }
      case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" -> String.valueOf(truth(tree));
      default -> throw new BrokenTemplate(tree.place() + ": " + function + " is not known here");
    };
  }

  private Object reference(String place, String name) {
    return name.equals("AWS::NoValue") ? NO_VALUE : names.reference(place, name);
  }

  private static String dotted(Tree argument) {
    return argument.value() instanceof List<?>
        ? String.join(".", argument.texts())
        : argument.text();
  }

  private String substitute(Tree argument) {
    boolean withVariables = argument.value() instanceof List<?>;
    String text = withVariables ? argument.items().get(0).text() : argument.text();
    Map<String, Tree> variables =
        withVariables ? evaluate(argument.items().get(1)).members() : Map.of();
    Matcher matcher = VARIABLE.matcher(text);
    return matcher.replaceAll(
        match -> {
          String name = match.group(2);
          String value =
              match.group(1).equals("!")
                  ? "${" + name + "}"
                  : variables.containsKey(name)
                      ? variables.get(name).text()
                      : names.named(argument.place(), name);
          return Matcher.quoteReplacement(value);
        });
  }

  private boolean truth(Tree tree) {
    if (tree.value() instanceof String text) {
      return Boolean.parseBoolean(text);
    }
    Map.Entry<String, Tree> call = tree.members().entrySet().iterator().next();
    Tree argument = call.getValue();
    return switch (call.getKey()) {
      case "Condition" -> holds(argument.text());
      case "Fn::Equals" ->
          argument.items().stream().map(this::value).collect(Collectors.toSet()).size() == 1;
      case "Fn::And" -> argument.items().stream().allMatch(this::truth);
      case "Fn::Or" -> argument.items().stream().anyMatch(this::truth);
      case "Fn::Not" -> !truth(argument.items().get(0));
      default -> throw new BrokenTemplate(tree.place() + " is not a condition");
    };
  }
}
