package dev.stall;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.stall.local.template.FunctionDefinition;
import dev.stall.local.template.Route;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The template deploys what there is, under the routes that the code names, with little power. */
final class TemplateTest {

  private static final Path FILE = Path.of("..", "template.yaml");
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final String FUNCTION = "AWS::Serverless::Function";
  private static final Pattern NAMED_ROUTE =
      Pattern.compile("(?:^|\\G(?:,|,? and) )\\{@code ([A-Z]+ /\\S*?)}(?=[:.,\\s]|$)");
  private static final Node TEMPLATE = read();

  /** What never writes. Reading a store's lists does: it finishes moves that were begun. */
  private static final Set<String> READERS =
      Set.of(
          "SellAppGetAccount",
          "SellAppGetGroup",
          "SellAppGetImage",
          "SellAppGetMember",
          "SellAppGetPermissions",
          "SellAppGetProduct",
          "SellAppGetStore",
          "SellAppGetVariant",
          "SellAppListMembers",
          "SellAppListStores",
          "SellAppListVariants",
          "SellGateGetGroup",
          "SellGateGetProduct",
          "SellGateListMembers",
          "SellSnGetFileLink",
          "SellSnGetItems",
          "SellSnGetStore",
          "SellSnGetUpload",
          "SellSnViewGroup",
          "SellSnViewProduct",
          "SellSnViewReviews");

  /** What needs nothing of the table. */
  private static final Set<String> SPEAKERS = Set.of("SellAppNotServed", "SellSnPing");

  private static final Set<String> READING =
      Set.of("dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query");
  private static final Set<String> READS = Set.of("GetObject");
  private static final Set<String> WRITES = Set.of("GetObject", "PutObject", "DeleteObject");
  private static final Set<String> KEEPS =
      Set.of("GetObject", "PutObject", "DeleteObject", "ListBucket");

  /** What a function may do in the bucket; whoever is not named here, nothing. */
  private static final Map<String, Set<String>> FILES =
      Map.ofEntries(
          entry("SellAppListProducts", READS),
          entry("SellAppGetImage", READS),
          entry("SellAppGetProduct", READS),
          entry("SellAppDeleteProduct", READS),
          entry("SellAppListMembers", READS),
          entry("SellAppGetMember", READS),
          entry("SellAppCreateProduct", WRITES),
          entry("SellAppUpdateProduct", WRITES),
          entry("SellGateDeleteProduct", WRITES),
          entry("SellSnViewProduct", READS),
          entry("SellSnGetFileLink", READS),
          entry("SellSnAddImage", WRITES),
          entry("SellSnAddFile", WRITES),
          entry("SellSnRemoveImage", WRITES),
          entry("SellSnRemoveFile", WRITES),
          entry("SellSnDeleteProduct", WRITES),
          entry("UploadLanded", KEEPS),
          entry("Sweep", KEEPS));

  private static List<FunctionDefinition> all() {
    return TestTemplate.TEMPLATE.functions();
  }

  static Stream<Named<FunctionDefinition>> functions() {
    return all().stream().map(function -> Named.of(function.name(), function));
  }

  static Stream<Named<FunctionDefinition>> routedFunctions() {
    return functions().filter(function -> !function.getPayload().routes().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aFunctionsHandlerIsAClassThatLambdaCanMake(FunctionDefinition function)
      throws ReflectiveOperationException {
    Class<?> handler = Class.forName(function.handler());
    Constructor<?> constructor = handler.getConstructor();

    assertThat(RequestStreamHandler.class).isAssignableFrom(handler);
    assertThat(Modifier.isPublic(handler.getModifiers())).isTrue();
    assertThat(Modifier.isAbstract(handler.getModifiers())).isFalse();
    assertThat(constructor.getParameterCount()).isZero();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aFunctionHasAReadyMadeEvent(FunctionDefinition function) {
    assertThat(EventFile.of(function)).isRegularFile();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aFunctionIsRoutedUnlessItIsAnOperation(FunctionDefinition function) {
    boolean operation = function.handler().startsWith("dev.stall.operations.");

    assertThat(function.routes().isEmpty()).isEqualTo(operation);
  }

  @Test
  void everyHandlerIsDeployedOnce() {
    List<String> handlers =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.stall")
                .stream()
                .filter(type -> type.isAssignableTo(RequestStreamHandler.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .toList();

    assertThat(all().stream().map(FunctionDefinition::handler))
        .containsExactlyInAnyOrderElementsOf(handlers)
        .isNotEmpty();
  }

  @Test
  void noRouteStandsTwice() {
    assertThat(TestTemplate.TEMPLATE.routes().stream().map(Route::key)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("routedFunctions")
  void aHandlersJavadocBeginsWithItsRoutes(FunctionDefinition function) throws IOException {
    String simpleName = function.handler().replaceFirst(".*\\.", "");
    String source =
        Files.readString(SOURCES.resolve(function.handler().replace('.', '/') + ".java"));
    String javadoc =
        source
            .substring(source.indexOf("/**"), source.indexOf("class " + simpleName))
            .replaceAll("(?m)^[ \\t]*(/\\*\\*|\\*/|\\*)[ \\t]*", "")
            .replaceAll("\\s+", " ")
            .strip();

    assertThat(NAMED_ROUTE.matcher(javadoc).results().map(named -> named.group(1)))
        .as(javadoc)
        .containsExactlyElementsOf(function.routes().stream().map(Route::key).toList());
  }

  @ParameterizedTest
  @MethodSource("routedFunctions")
  void onlyAFunctionThatWritesMayWriteAndOnlyOneThatReadsMayRead(FunctionDefinition function) {
    List<String> actions =
        actionsOf(function.name()).stream()
            .filter(action -> action.startsWith("dynamodb:"))
            .toList();

    if (SPEAKERS.contains(function.name())) {
      assertThat(actions).isEmpty();
    } else {
      assertThat(actions)
          .contains("dynamodb:GetItem")
          .hasSize(READERS.contains(function.name()) ? READING.size() : 8);
    }
  }

  private static Set<String> actionsOf(String function) {
    String role = scalar(member(member(resource(function), "Properties"), "Role"));
    return actionsOfRole(role.replace(".Arn", ""));
  }

  @Test
  void theReaderMayOnlyRead() {
    assertThat(actionsOfRole("Reader"))
        .filteredOn(action -> action.startsWith("dynamodb:"))
        .containsExactlyInAnyOrderElementsOf(READING);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void onlyWhoTouchesImagesAndFilesMayTouchThem(FunctionDefinition function) {
    assertThat(actionsOf(function.name()))
        .filteredOn(action -> action.startsWith("s3:"))
        .containsExactlyInAnyOrderElementsOf(
            FILES.getOrDefault(function.name(), Set.of()).stream().map(it -> "s3:" + it).toList());
  }

  @Test
  void theBucketIsPrivateAndItsContentEncrypted() {
    Node bucket = member(resource("Files"), "Properties");

    assertThat(scalars(member(bucket, "PublicAccessBlockConfiguration")))
        .containsExactly("true", "true", "true", "true");
    assertThat(scalars(member(bucket, "BucketEncryption"))).contains("AES256");
    assertThat(scalars(member(bucket, "OwnershipControls"))).contains("BucketOwnerEnforced");
    Node policy = member(member(resource("FilesPolicy"), "Properties"), "PolicyDocument");
    Node statement = children(member(policy, "Statement")).get(0);
    assertThat(scalar(member(statement, "Effect"))).isEqualTo("Deny");
    assertThat(
            scalar(member(member(member(statement, "Condition"), "Bool"), "aws:SecureTransport")))
        .isEqualTo("false");
  }

  @Test
  void whatIsLeftOfUploadsGoesByItself() {
    Node rules =
        member(member(member(resource("Files"), "Properties"), "LifecycleConfiguration"), "Rules");
    Node unfinished = children(rules).get(0);
    Node untaken = children(rules).get(1);

    assertThat(scalars(member(unfinished, "AbortIncompleteMultipartUpload"))).containsExactly("1");
    assertThat(scalar(member(untaken, "Prefix"))).isEqualTo("uploads/");
    assertThat(scalar(member(untaken, "ExpirationInDays"))).isEqualTo("1");
  }

  @Test
  void aLinkIsGoodForAnHourAtMost() {
    Node lifetime = member(member(TEMPLATE, "Parameters"), "LinkLifetimeSeconds");

    assertThat(scalar(member(lifetime, "MaxValue"))).isEqualTo("3600");
    assertThat(all())
        .allSatisfy(
            function ->
                assertThat(function.environment()).containsEntry("LINK_LIFETIME_SECONDS", "3600"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dynamodb:Scan", "dynamodb:PartiQLSelect", "dynamodb:DeleteTable"})
  void nobodyMayScanOrDropTheTable(String action) {
    assertThat(scalars(TEMPLATE)).doesNotContain(action);
  }

  @Test
  void noActionIsAWildcard() {
    Set<String> actions = new HashSet<>();
    for (NodeTuple resource : ((MappingNode) member(TEMPLATE, "Resources")).getValue()) {
      // A bucket's policy denies, and denies everything.
      if (!scalar(member(resource.getValueNode(), "Type")).equals("AWS::S3::BucketPolicy")) {
        collect(resource.getValueNode(), "Action", actions);
      }
    }

    assertThat(actions).isNotEmpty().noneMatch(action -> action.contains("*"));
  }

  @Test
  void noFunctionHasAPolicyBesidesItsRole() {
    for (FunctionDefinition function : all()) {
      assertThat(find(member(resource(function.name()), "Properties"), "Policies")).isEmpty();
      assertThat(scalar(member(resource(function.name()), "Type"))).isEqualTo(FUNCTION);
    }
  }

  @Test
  void thePrefixIsAStageThatIsLimitedAndLoggedAsTheOneAtTheRoot() {
    Node root = member(resource("Api"), "Properties");
    Node prefix = member(resource("PrefixStage"), "Properties");

    assertThat(scalar(member(prefix, "StageName"))).isEqualTo("api");
    assertThat(scalar(member(prefix, "AutoDeploy"))).isEqualTo("true");
    for (String settings : List.of("DefaultRouteSettings", "AccessLogSettings")) {
      assertThat(scalars(member(prefix, settings)))
          .containsExactlyElementsOf(scalars(member(root, settings)));
    }
  }

  @Test
  void aDomainLeadsToBothStagesAndIsThereOnlyWhereOneIsGiven() {
    for (String name : List.of("Domain", "DomainRoot", "DomainPrefix")) {
      assertThat(scalar(member(resource(name), "Condition"))).isEqualTo("HasDomain");
    }
    for (String name : List.of("DomainName", "CertificateArn")) {
      assertThat(scalar(member(member(member(TEMPLATE, "Parameters"), name), "Default"))).isEmpty();
    }
    Node prefix = member(resource("DomainPrefix"), "Properties");
    Node root = member(resource("DomainRoot"), "Properties");
    assertThat(scalar(member(prefix, "ApiMappingKey"))).isEqualTo("api");
    assertThat(scalar(member(prefix, "Stage"))).isEqualTo("PrefixStage");
    assertThat(find(root, "ApiMappingKey")).isEmpty();
    assertThat(scalar(member(root, "Stage"))).isEqualTo("Api.Stage");
  }

  // The template as a tree

  private static Node read() {
    try {
      return new Compose(LoadSettings.builder().build())
          .composeString(Files.readString(FILE))
          .orElseThrow();
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  private static Node resource(String name) {
    return member(member(TEMPLATE, "Resources"), name);
  }

  private static Node member(Node node, String name) {
    return find(node, name).orElseThrow(() -> new AssertionError("There is no " + name));
  }

  private static Optional<Node> find(Node node, String name) {
    return ((MappingNode) node)
        .getValue().stream()
            .filter(tuple -> scalar(tuple.getKeyNode()).equals(name))
            .map(NodeTuple::getValueNode)
            .findFirst();
  }

  private static String scalar(Node node) {
    return ((ScalarNode) node).getValue();
  }

  private static Set<String> actionsOfRole(String role) {
    Set<String> actions = new HashSet<>();
    Node properties = member(resource(role), "Properties");
    for (String policy : scalars(member(properties, "ManagedPolicyArns"))) {
      collect(resource(policy), "Action", actions);
    }
    assertThat(find(properties, "Policies")).isEmpty();
    return actions;
  }

  private static List<String> scalars(Node node) {
    List<String> scalars = new ArrayList<>();
    if (node instanceof ScalarNode scalar) {
      scalars.add(scalar.getValue());
    } else {
      children(node).forEach(child -> scalars.addAll(scalars(child)));
    }
    return scalars;
  }

  private static void collect(Node node, String name, Set<String> values) {
    if (node instanceof MappingNode) {
      find(node, name).ifPresent(value -> values.addAll(scalars(value)));
    }
    children(node).forEach(child -> collect(child, name, values));
  }

  private static List<Node> children(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue().stream().map(NodeTuple::getValueNode).toList();
    }
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
  }
}
