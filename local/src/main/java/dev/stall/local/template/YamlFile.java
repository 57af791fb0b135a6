package dev.stall.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML file as maps, lists and texts.
 *
 * <p>A tag becomes the long form of its function: {@code !Sub x} reads as {@code {Fn::Sub: x}}.
 */
final class YamlFile {
  private YamlFile() {}

  static Object read(Path file) {
    try {
      String yaml = Files.readString(file);
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel(file.toString()).build()).composeString(yaml);
      return plain(root.orElseThrow(() -> new BrokenTemplate(file + " is empty")));
    } catch (IOException e) {
      throw new BrokenTemplate(file + " cannot be read", e);
    } catch (YamlEngineException e) {
      String reason = e.getMessage().lines().map(String::strip).reduce((a, b) -> a + " " + b).get();
      throw new BrokenTemplate(file + " is not valid YAML: " + reason, e);
    }
  }

  private static Object plain(Node node) {
    Object value =
        switch (node) {
          case MappingNode mapping -> members(mapping);
          case SequenceNode sequence -> sequence.getValue().stream().map(YamlFile::plain).toList();
          case ScalarNode scalar -> scalar.getValue();
          default -> throw new BrokenTemplate("a YAML " + node.getNodeType() + " is not supported");
        };
    String tag = node.getTag().getValue();
    return tag.startsWith("!") ? Map.of(longForm(tag.substring(1)), value) : value;
  }

  private static Map<String, Object> members(MappingNode mapping) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (NodeTuple member : mapping.getValue()) {
      String key = String.valueOf(plain(member.getKeyNode()));
      if (members.put(key, plain(member.getValueNode())) != null) {
        throw new BrokenTemplate("the key " + key + " appears twice in the same map");
      }
    }
    return members;
  }

  private static String longForm(String tag) {
    return tag.equals("Ref") || tag.equals("Condition") ? tag : "Fn::" + tag;
  }
}
