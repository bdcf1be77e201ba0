// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.wine;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.util.Optional;

/** Wine's ntdll tells its version; Windows' has no such function. */
public final class Wine {
  /** For example "8.0"; empty on Windows. */
  public static final Optional<String> VERSION = version();

  private Wine() {}

  private static Optional<String> version() {
    try {
      Function function = NativeLibrary.getInstance("ntdll").getFunction("wine_get_version");
      return Optional.of(function.invokeString(new Object[0], false));
    } catch (UnsatisfiedLinkError e) {
      return Optional.empty();
    }
  }

  /** Whether this is a Wine of that major version. */
  public static boolean is(int major) {
    return VERSION.filter(version -> version.startsWith(major + ".")).isPresent();
  }
}
