package dev.stall.local.template;

import java.util.Optional;

/** The settings that a template makes for all of its functions, or for its HTTP API. */
record Globals(TemplateNode sections) {

  Optional<TemplateNode> find(String section, String key) {
    return sections.find(section).flatMap(it -> it.find(key));
  }
}
