package dev.stall.local.template;

import java.util.List;
import java.util.regex.Pattern;

/** CloudFormation's functions that take lists apart and put them together. */
final class ListFunctions {
  private ListFunctions() {}

  static String join(TemplateNode argument) {
    List<TemplateNode> parts = argument.items();
    return String.join(parts.get(0).text(), parts.get(1).texts());
  }

  static List<String> split(TemplateNode argument) {
    List<TemplateNode> parts = argument.items();
    return List.of(parts.get(1).text().split(Pattern.quote(parts.get(0).text()), -1));
  }

  static Object select(TemplateNode argument) {
    List<TemplateNode> parts = argument.items();
    List<TemplateNode> choices = parts.get(1).items();
    int index = parts.get(0).number();
    if (index >= choices.size()) {
      throw new BrokenTemplate(
          "%s: there is no entry %d in a list of %d"
              .formatted(argument.place(), index, choices.size()));
    }
    return choices.get(index).value();
  }
}
