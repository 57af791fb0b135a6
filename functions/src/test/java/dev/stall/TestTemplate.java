package dev.stall;

import dev.stall.local.template.Template;
import dev.stall.local.template.TemplateReader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;

/** The real template, for a deployment of which only this JVM knows. */
public final class TestTemplate {
  static final Template TEMPLATE =
      TemplateReader.read(
          Path.of("..", "template.yaml"),
          "test-" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT));

  private TestTemplate() {}
}
