package stall.fast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * The tests that need no engine: neither DynamoDB Local nor S3Proxy nor a container.
 *
 * <p>A test needs one if its class names a class of an engine, or one of the project that does, at
 * whatever distance. The class files tell, so that no test has to say it and none can forget to.
 */
public final class WithoutEngine implements PostDiscoveryFilter {
  private static final Set<String> ENGINES =
      Set.of(
          "com/amazonaws/services/dynamodbv2/local/", "org/gaul/s3proxy/", "org/testcontainers/");

  private static final String PROJECT = "dev/stall/";
  private static final String BACKENDS = "dev/stall/local/backend/Backends";

  private final Map<String, Set<String>> named = new HashMap<>();

  /** Picks tests, unless the backends too would pass for something that needs no engine. */
  public WithoutEngine() {
    if (needsNone(BACKENDS)) {
      throw new IllegalStateException("The backends have other engines than " + ENGINES);
    }
  }

  @Override
  public FilterResult apply(TestDescriptor test) {
    return FilterResult.includedIf(
        test.getSource().map(WithoutEngine::type).map(this::needsNone).orElse(true));
  }

  private static String type(TestSource test) {
    return switch (test) {
      case ClassSource type -> type.getClassName().replace('.', '/');
      case MethodSource method -> method.getClassName().replace('.', '/');
      default -> "";
    };
  }

  private boolean needsNone(String type) {
    Set<String> seen = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>(Set.of(type));
    while (!ahead.isEmpty()) {
      String next = ahead.pop();
      if (ENGINES.stream().anyMatch(next::startsWith)) {
        return false;
      }
      if (next.startsWith(PROJECT) && seen.add(next)) {
        ahead.addAll(named.computeIfAbsent(next, WithoutEngine::namedBy));
      }
    }
    return true;
  }

  private static Set<String> namedBy(String type) {
    try (InputStream file = WithoutEngine.class.getResourceAsStream("/" + type + ".class")) {
      byte[] bytes = Objects.requireNonNull(file, type).readAllBytes();
      return StreamSupport.stream(ClassFile.of().parse(bytes).constantPool().spliterator(), false)
          .filter(ClassEntry.class::isInstance)
          .map(entry -> ((ClassEntry) entry).asInternalName())
          .collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
