// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.jna.Ws2_32;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every function of the thin interfaces is an export of its DLL. */
final class FunctionChecks {
  /** What came after the oldest Windows that this library runs on. */
  private static final Map<String, WindowsRelease> NEWER =
      Map.of("ProcessSocketNotifications", WindowsRelease.WINDOWS_SERVER_2022);

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
        .map(Method::getName)
        .filter(function -> Platform.is64Bit() || !isOf32BitCatalogue(function))
        .sorted()
        .map(function -> export(dll, function));
  }

  /** Windows has a catalogue for 32-bit programs of its own only where it is a 64-bit one. */
  private static boolean isOf32BitCatalogue(String function) {
    return function.startsWith("WSC") && function.endsWith("32");
  }

  private static Check export(String dll, String function) {
    return Check.of(
        "function." + dll + "." + function,
        dll + ".dll exports " + function + ".",
        Source.MICROSOFT,
        NEWER.getOrDefault(function, WindowsRelease.ALL),
        Expected.of("found"),
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
