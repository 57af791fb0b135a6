package dev.stall.local.template;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A template's functions with their routes, its tables, buckets and the CORS rules of its API.
 *
 * @param stages the names of the API's stages beside the one at its root
 */
public record Template(
    List<FunctionDefinition> functions,
    List<TableDefinition> tables,
    List<BucketDefinition> buckets,
    List<String> stages,
    Optional<ApiCors> cors) {

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

  /** The routes of all functions. */
  public List<Route> routes() {
    return functions.stream().flatMap(function -> function.routes().stream()).toList();
  }
}
