// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.doubles;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.nio.file.Files;
import java.nio.file.Path;

/** The DLLs that src/test/c/doubles stands in for Windows' own; the build makes them with mingw. */
public final class Doubles {
  private static final String HOME = System.getProperty("doubles.home", "");

  /** Whether the build made them. */
  static final boolean AVAILABLE = !HOME.isEmpty();

  static final String WHY_NONE =
      "there are no doubles: on Windows src/test/c/doubles/make.sh makes them, on Linux the build"
          + " does, but for -Pas-on-windows";

  private Doubles() {}

  /** The double of a DLL; a test that asks for it is skipped where the build made none. */
  public static Path dll(String name) {
    assumeTrue(AVAILABLE, WHY_NONE);
    Path dll = Path.of(HOME, name + "-double.dll").toAbsolutePath();
    if (!Files.exists(dll)) {
      throw new IllegalStateException("src/test/c/doubles/" + name + ".c was not built: " + dll);
    }
    return dll;
  }

  /** The double of a DLL behind its thin interface, or behind one of the test's own. */
  public static <T extends Library> T load(String name, Class<T> functions) {
    return Native.load(dll(name).toString(), functions);
  }
}
