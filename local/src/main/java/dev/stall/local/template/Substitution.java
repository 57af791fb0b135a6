package dev.stall.local.template;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of a {@code Fn::Sub} text: {@code ${name}}, and {@code ${!name}} for itself. */
final class Substitution {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

  private Substitution() {}

  /** The text with each variable replaced by its value. */
  static String fill(String text, UnaryOperator<String> value) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            match -> {
              String name = match.group(2);
              boolean literal = match.group(1).equals("!");
              return Matcher.quoteReplacement(literal ? "${" + name + "}" : value.apply(name));
            });
  }
}
