// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Callback;
import com.sun.jna.IntegerType;
import io.github.winsockjna.jna.Mswsock;
import io.github.winsockjna.jna.RIO_EXTENSION_FUNCTION_TABLE;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each function of {@link Ws2_32}, {@link Mswsock} and {@link RIO_EXTENSION_FUNCTION_TABLE} has the
 * parameters of its prototype in prototypes.c: their names, order and widths, for both pointer
 * sizes. mingw compares the prototypes with its headers.
 */
class PrototypeAbiTest {
  private static final Path SOURCE = Path.of("src/test/c/prototypes.c");
  private static final Pattern PROTOTYPE =
      Pattern.compile("(?m)^(\\w.*?) ?WSAAPI (\\w+)\\((.*)\\);$");
  private static final Pattern PARAMETER = Pattern.compile("(.*?)(\\w+)(\\[])?");

  private static final Map<String, Method> RIO =
      Arrays.stream(RIO_EXTENSION_FUNCTION_TABLE.class.getFields())
          .filter(field -> Callback.class.isAssignableFrom(field.getType()))
          .collect(Collectors.toMap(Field::getName, field -> field.getType().getMethods()[0]));

  private static final Map<String, Method> MSWSOCK = byName(Mswsock.class);

  /** Declared by newer headers only, as registered I/O is. */
  private static final Set<String> NOT_IN_MINGW =
      Set.of("GetAddrInfoExCancel", "GetAddrInfoExOverlappedResult", "ProcessSocketNotifications");

  /** The 32-bit catalogue beside a 64-bit one: not declared where there is but one. */
  private static boolean isBesideA64BitCatalogue(String function) {
    return function.startsWith("WSC") && function.endsWith("32");
  }

  /** A type and a name, in C. */
  private record Parameter(String type, String name) {
    static Parameter parse(String text) {
      var matcher = PARAMETER.matcher(text);
      if (!matcher.matches()) {
        throw new AssertionError("no parameter: " + text);
      }
      String array = matcher.group(3) == null ? "" : "*";
      return new Parameter(matcher.group(1).strip() + array, matcher.group(2));
    }
  }

  private record Prototype(String returns, List<Parameter> parameters) {}

  @TempDir private Path folder;
  private Map<String, Prototype> prototypes;

  @BeforeEach
  void readPrototypes() throws Exception {
    prototypes = new TreeMap<>();
    PROTOTYPE
        .matcher(Files.readString(SOURCE))
        .results()
        .forEach(
            line ->
                prototypes.put(
                    line.group(2), new Prototype(line.group(1), parameters(line.group(3)))));
  }

  private static List<Parameter> parameters(String text) {
    return text.equals("void")
        ? List.of()
        : Arrays.stream(text.split(", ")).map(Parameter::parse).toList();
  }

  private static Map<String, Method> byName(Class<?> thin) {
    return ThinInterface.functions(thin).stream()
        .collect(Collectors.toMap(Method::getName, Function.identity()));
  }

  private static Map<String, Method> functions() {
    Map<String, Method> all = new TreeMap<>(byName(Ws2_32.class));
    all.putAll(MSWSOCK);
    all.putAll(RIO);
    return all;
  }

  @Test
  void areThereForEachFunction() {
    assertThat(prototypes.keySet()).isEqualTo(functions().keySet());
  }

  @Test
  void haveTheNamesOfTheParameters() {
    functions()
        .forEach(
            (name, function) ->
                assertThat(Arrays.stream(function.getParameters()).map(p -> p.getName()))
                    .as(name)
                    .containsExactlyElementsOf(
                        prototypes.get(name).parameters.stream().map(Parameter::name).toList()));
  }

  @ParameterizedTest
  @EnumSource
  void haveTheWidthsOfTheParameters(Target target) throws Exception {
    assumeTrue(AbiCompiler.isThere(), "there is no mingw");
    String assertions =
        functions().entrySet().stream()
            .flatMap(function -> assertions(function.getKey(), function.getValue()))
            .collect(Collectors.joining("\n"));
    String pointers =
        MSWSOCK.keySet().stream().map(this::samePointer).collect(Collectors.joining("\n"));
    Path source = folder.resolve("prototypes.c");
    Files.writeString(source, Files.readString(SOURCE) + assertions + "\n" + pointers + "\n");

    AbiCompiler.check(target, source, folder);
  }

  /** What is found by its address has a type in the headers, which knows the calling convention. */
  private String samePointer(String name) {
    return "_Static_assert(__builtin_types_compatible_p(LPFN_%s, __typeof__(&%s)), \"%2$s\");"
        .formatted(name.toUpperCase(Locale.ROOT), name);
  }

  private Stream<String> assertions(String name, Method function) {
    Prototype prototype = prototypes.get(name);
    Class<?>[] types = function.getParameterTypes();
    Stream<String> parameters =
        IntStream.range(0, types.length)
            .mapToObj(i -> assertion(name, prototype.parameters.get(i).type, types[i]));
    return function.getReturnType() == void.class
        ? Stream.concat(
            Stream.of(
                "_Static_assert(__builtin_types_compatible_p(%s, void), \"%s\");"
                    .formatted(prototype.returns, name)),
            parameters)
        : Stream.concat(
            Stream.of(assertion(name, prototype.returns, function.getReturnType())), parameters);
  }

  /** 5 is a pointer, for the compiler. */
  private static String assertion(String function, String c, Class<?> java) {
    return "_Static_assert(sizeof(%s) == %s && (__builtin_classify_type(*(%s *)0) == 5) == %d, \"%s: %s\");"
        .formatted(c, width(java), c, isPointer(java) ? 1 : 0, function, c);
  }

  private static String width(Class<?> java) {
    if (java == int.class) {
      return "4";
    }
    return java == short.class ? "2" : "sizeof(void *)";
  }

  private static boolean isPointer(Class<?> java) {
    return !java.isPrimitive() && java != SOCKET.class && !IntegerType.class.isAssignableFrom(java);
  }

  @ParameterizedTest
  @EnumSource
  void areComparedWithHeadersButFor(Target target) throws Exception {
    assumeTrue(AbiCompiler.isThere(), "there is no mingw");
    String headers = Files.readString(SOURCE).split("(?m)^(?=\\w.*WSAAPI)", 2)[0];
    Path source = folder.resolve("headers.c");
    Files.writeString(source, headers);
    String declared = AbiCompiler.preprocessed(target, source, folder);

    Set<String> lacking = new TreeSet<>(prototypes.keySet());
    lacking.removeAll(MSWSOCK.keySet());
    lacking.removeAll(RIO.keySet());
    lacking.removeIf(name -> Pattern.compile("\\b" + name + "\\s*\\(").matcher(declared).find());
    if (target == Target.I686) {
      lacking.removeIf(PrototypeAbiTest::isBesideA64BitCatalogue);
    }
    assertThat(lacking).isEqualTo(NOT_IN_MINGW);
  }
}
