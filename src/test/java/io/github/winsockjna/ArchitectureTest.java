// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.PointerType;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;
import io.github.winsockjna.abi.ThinInterface;
import io.github.winsockjna.icmp.IcmpException;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.jna.Ws2_32;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
  private static final String ROOT = "io.github.winsockjna";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** Those that are native code's Java side: initialising them may call it. */
  private static final Set<String> NATIVE =
      Set.of(
          ROOT + ".jna.DirectWs2_32",
          ROOT + ".jna.DirectCatalogue32",
          ROOT + ".jna.DirectConnectByList",
          ROOT + ".jna.DirectNameSpaces",
          ROOT + ".jna.DirectNotifications",
          ROOT + ".jna.DirectProviderInfo",
          ROOT + ".jna.DirectIPHlpAPI",
          ROOT + ".jna.DirectIcmp6",
          ROOT + ".jna.DirectIcmp6Replies",
          ROOT + ".jna.DirectKernel32",
          ROOT + ".memory.NativeBlock",
          ROOT + ".icmp.EchoMemory");

  @Test
  void pointsEveryArrowDown() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("cli")
        .definedBy(ROOT + ".cli")
        .layer("selftest")
        .definedBy(ROOT + ".cli.selftest")
        .layer("terminal")
        .definedBy(ROOT + ".cli.terminal")
        .layer("icmp")
        .definedBy(ROOT + ".icmp")
        .layer("socket")
        .definedBy(ROOT + ".socket")
        .layer("spi")
        .definedBy(ROOT + ".spi")
        .layer("option")
        .definedBy(ROOT + ".option")
        .layer("ioctl")
        .definedBy(ROOT + ".ioctl")
        .layer("message")
        .definedBy(ROOT + ".message")
        .layer("root")
        .definedBy(ROOT)
        .layer("jna")
        .definedBy(ROOT + ".jna")
        .layer("handle")
        .definedBy(ROOT + ".handle")
        .layer("memory")
        .definedBy(ROOT + ".memory")
        .layer("dll")
        .definedBy(ROOT + ".dll")
        .layer("bytes")
        .definedBy(ROOT + ".bytes")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("selftest")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("terminal")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("icmp")
        .mayOnlyBeAccessedByLayers("cli", "selftest")
        .whereLayer("spi")
        .mayOnlyBeAccessedByLayers("cli", "selftest")
        .whereLayer("socket")
        .mayOnlyBeAccessedByLayers("cli", "selftest", "spi")
        .whereLayer("handle")
        .mayOnlyBeAccessedByLayers("socket", "spi")
        .whereLayer("ioctl")
        .mayOnlyBeAccessedByLayers("cli", "selftest", "socket")
        .whereLayer("message")
        .mayOnlyBeAccessedByLayers("cli", "selftest", "socket")
        .whereLayer("option")
        .mayOnlyBeAccessedByLayers(
            "cli", "selftest", "icmp", "socket", "spi", "handle", "ioctl", "message")
        .whereLayer("root")
        .mayOnlyBeAccessedByLayers(
            "cli", "selftest", "icmp", "socket", "spi", "handle", "option", "ioctl", "message")
        .whereLayer("jna")
        .mayOnlyBeAccessedByLayers("selftest", "icmp", "socket", "spi", "handle", "root")
        .whereLayer("memory")
        .mayOnlyBeAccessedByLayers("icmp", "socket", "spi", "handle", "root")
        .whereLayer("dll")
        .mayOnlyBeAccessedByLayers("icmp", "spi", "root", "jna")
        .whereLayer("bytes")
        .mayOnlyBeAccessedByLayers(
            "icmp", "socket", "spi", "option", "ioctl", "message", "root", "jna")
        .ensureAllClassesAreContainedInArchitecture()
        .check(CLASSES);
  }

  /** Two that make one thing, an engine and its threads for example, may know each other. */
  private static final Set<Set<String>> PAIRS =
      Set.of(Set.of("EchoEngine", "EchoThread"), Set.of("HeaderOptions", "HeaderOptionsCodec"));

  @ParameterizedTest
  @ValueSource(
      strings = {"cli.selftest", "icmp", "socket", "handle", "memory", "spi", "message", "ioctl"})
  void hasNoClassesThatNeedEachOtherInACircle(String room) {
    Map<String, Set<String>> needs = needs(ROOT + "." + room);
    assertThat(needs).isNotEmpty();
    for (String type : needs.keySet()) {
      Set<String> circle = new TreeSet<>(reached(needs, type));
      circle.removeIf(other -> !reached(needs, other).contains(type));
      assertThat(PAIRS.contains(circle) ? Set.of() : circle).isEmpty();
    }
  }

  private static Map<String, Set<String>> needs(String packageName) {
    Map<String, Set<String>> needs = new TreeMap<>();
    CLASSES.stream()
        .filter(type -> type.getPackageName().equals(packageName))
        .forEach(
            type ->
                type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .filter(target -> target.getPackageName().equals(packageName))
                    .map(ArchitectureTest::outermost)
                    .filter(target -> !target.equals(outermost(type)))
                    .forEach(
                        target ->
                            needs
                                .computeIfAbsent(outermost(type), key -> new TreeSet<>())
                                .add(target)));
    return needs;
  }

  private static String outermost(JavaClass type) {
    return type.getName().substring(type.getPackageName().length() + 1).split("\\$")[0];
  }

  private static Set<String> reached(Map<String, Set<String>> needs, String from) {
    Set<String> reached = new TreeSet<>();
    Deque<String> left = new ArrayDeque<>(needs.getOrDefault(from, Set.of()));
    while (!left.isEmpty()) {
      String next = left.pop();
      if (reached.add(next)) {
        left.addAll(needs.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }

  @Test
  void keepsNativeAccessOutOfCodecsAndCommandLine() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".option", ROOT + ".ioctl", ROOT + ".message", ROOT + ".cli")
        .should()
        .dependOnClassesThat(resideInAPackage("com.sun.jna.."))
        .check(CLASSES);
  }

  @Test
  void keepsPicocliAndGsonInTheCommandLine() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli")
        .should()
        .dependOnClassesThat(resideInAnyPackage("picocli..", "com.google.."))
        .check(CLASSES);
  }

  @Test
  void readsTheLastErrorInTwoPlacesOnly() {
    Set<String> readers =
        CLASSES.stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> call.getTargetOwner().isEquivalentTo(Native.class))
            .filter(call -> call.getName().equals("getLastError"))
            .map(call -> call.getOriginOwner().getName())
            .collect(Collectors.toSet());
    assertThat(readers)
        .containsExactlyInAnyOrder(WinsockResult.class.getName(), ROOT + ".icmp.EchoEndpoint");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WSAGetLastError", "GetLastError"})
  void neverAsksWindowsForTheLastError(String function) {
    assertThat(
            CLASSES.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getName().equals(function)))
        .isEmpty();
  }

  @Test
  void endsTheProcessOnTheCommandLineOnly() {
    DescribedPredicate<JavaClass> ender =
        DescribedPredicate.describe(
            "System or Runtime",
            type -> type.isEquivalentTo(System.class) || type.isEquivalentTo(Runtime.class));
    Set<String> callers =
        CLASSES.stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> ender.test(call.getTargetOwner()))
            .filter(call -> call.getName().equals("exit") || call.getName().equals("halt"))
            .map(call -> call.getOriginOwner().getPackageName())
            .collect(Collectors.toSet());
    assertThat(callers).containsExactlyInAnyOrder(ROOT + ".cli", ROOT + ".cli.selftest");
  }

  @Test
  void throwsExceptionsOfItsOwnAsCheckedOnes() {
    assertThat(WinsockException.class).isAssignableTo(java.io.IOException.class);
    assertThat(IcmpException.class).isAssignableTo(java.io.IOException.class);
  }

  static Stream<Arguments> thinInterfaces() {
    return Stream.of(
        arguments(
            Ws2_32.class,
            List.of(
                "DirectWs2_32",
                "DirectCatalogue32",
                "DirectConnectByList",
                "DirectNameSpaces",
                "DirectNotifications",
                "DirectProviderInfo")),
        arguments(Kernel32.class, List.of("DirectKernel32")),
        arguments(IPHlpAPI.class, List.of("DirectIPHlpAPI", "DirectIcmp6", "DirectIcmp6Replies")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thinInterfaces")
  void mapsNoFunctionTwice(Class<?> thin, List<String> direct) {
    assertThat(ThinInterface.functions(thin)).extracting(Method::getName).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thinInterfaces")
  void mapsTheSameFunctionsDirectly(Class<?> thin, List<String> direct)
      throws ClassNotFoundException {
    Set<String> mapped = new TreeSet<>();
    for (String name : direct) {
      Class<?> mapping =
          Class.forName(thin.getPackageName() + "." + name, false, getClass().getClassLoader());
      Arrays.stream(mapping.getDeclaredMethods())
          .filter(method -> Modifier.isNative(method.getModifiers()))
          .map(ArchitectureTest::signature)
          .forEach(mapped::add);
    }
    assertThat(mapped)
        .isNotEmpty()
        .isEqualTo(
            ThinInterface.functions(thin).stream()
                .map(ArchitectureTest::signature)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * Where the thin interface has a pointer with a type of its own, a native method has a pointer.
   */
  private static String signature(Method method) {
    return method.getReturnType().getName()
        + " "
        + method.getName()
        + Arrays.stream(method.getParameterTypes())
            .map(type -> PointerType.class.isAssignableFrom(type) ? Pointer.class : type)
            .toList();
  }

  static Stream<String> classNames() {
    return CLASSES.stream()
        .map(JavaClass::getName)
        .filter(name -> !name.endsWith("package-info") && !name.endsWith("module-info"))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("classNames")
  void loadsEveryClassOnAnySystem(String name) {
    ClassLoader loader = getClass().getClassLoader();
    assertThatCode(() -> Class.forName(name, false, loader).getDeclaredMethods())
        .doesNotThrowAnyException();
  }

  static Stream<String> pureClassNames() {
    return classNames().filter(name -> !NATIVE.contains(name.split("\\$")[0]));
  }

  @ParameterizedTest
  @MethodSource("pureClassNames")
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Loading a Windows DLL fails elsewhere only")
  void initialisesEveryClassWithoutADll(String name) {
    ClassLoader loader = getClass().getClassLoader();
    assertThatCode(() -> Class.forName(name, true, loader)).doesNotThrowAnyException();
  }

  @Test
  void stillHasTheClassesThatAreNativeCodesJavaSide() {
    assertThat(classNames()).containsAll(NATIVE);
  }
}
