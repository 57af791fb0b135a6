package dev.stall.local;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What template.yaml deploys: functions with their routes, tables, buckets and the CORS rules. */
public record Template(
    List<FunctionDefinition> functions,
    List<TableDefinition> tables,
    List<BucketDefinition> buckets,
    Optional<Cors> cors) {

  /**
   * Reads a template as it would be deployed under a stack's name, which its tables' and buckets'
   * names begin with.
   *
   * @throws BrokenTemplate if it could not be deployed
   */
  public static Template read(Path file, String stack) {
    return new TemplateReader(new Tree("", TemplateFile.read(file)), stack).read();
  }

  /** The real name of the table with this logical name. */
  public String table(String logicalName) {
    return tables.stream()
        .filter(table -> table.logicalName().equals(logicalName))
        .map(TableDefinition::name)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no table " + logicalName));
  }

  /** The real name of the bucket with this logical name. */
  public String bucket(String logicalName) {
    return buckets.stream()
        .filter(bucket -> bucket.logicalName().equals(logicalName))
        .map(BucketDefinition::name)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no bucket " + logicalName));
  }

  /** Every route of every function. */
  public List<Route> routes() {
    return functions.stream().flatMap(function -> function.routes().stream()).toList();
  }
}
