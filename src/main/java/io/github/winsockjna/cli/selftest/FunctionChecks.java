// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import com.sun.jna.NativeLibrary;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.jna.Ws2_32;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every function of the thin interfaces is an export of its DLL. */
final class FunctionChecks {
  private FunctionChecks() {}

  static List<Check> all() {
    return Stream.of(
            exports("ws2_32", Ws2_32.class),
            exports("iphlpapi", IPHlpAPI.class),
            exports("kernel32", Kernel32.class))
        .flatMap(checks -> checks)
        .toList();
  }

  private static Stream<Check> exports(String dll, Class<?> thin) {
    return Arrays.stream(thin.getMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .sorted(Comparator.comparing(Method::getName))
        .map(method -> export(dll, method.getName()));
  }

  private static Check export(String dll, String function) {
    return Check.of(
        "function." + dll + "." + function,
        dll + ".dll exports " + function + ".",
        Source.MICROSOFT,
        "found",
        () -> find(dll, function));
  }

  private static String find(String dll, String function) {
    try {
      NativeLibrary.getInstance(dll).getFunction(function);
      return "found";
    } catch (UnsatisfiedLinkError e) {
      return "missing";
    }
  }
}
