// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.dll;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.SymbolProvider;
import com.sun.jna.win32.StdCallLibrary;
import java.util.HashMap;
import java.util.Map;

/** Loads the DLLs behind the thin interfaces, and knows whether there are any here. */
public final class WindowsDll {
  private WindowsDll() {}

  /** JNA's own native library: without it no DLL can be called, and JNA says why only once. */
  private static final class Jna {
    static final Error FAILURE = failure();

    private static Error failure() {
      try {
        Class.forName(Native.class.getName());
        return null;
      } catch (VirtualMachineError e) {
        throw e;
      } catch (Error e) {
        return e;
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }
  }

  /**
   * Tells whether this process can load a Windows DLL.
   *
   * @return true on Windows, where JNA can load its own native library
   */
  public static boolean isSupported() {
    return isWindows(System.getProperty("os.name")) && Jna.FAILURE == null;
  }

  static boolean isWindows(String osName) {
    return osName.startsWith("Windows");
  }

  /**
   * Makes sure of {@link #isSupported()}.
   *
   * @throws UnsupportedOperationException not on Windows, or JNA cannot load its native library,
   *     which is the cause then
   */
  public static void requireSupport() {
    String system = System.getProperty("os.name");
    if (!isWindows(system)) {
      throw new UnsupportedOperationException(
          "winsock-jna calls Windows' own DLLs, and this system is " + system + ".");
    }
    if (Jna.FAILURE != null) {
      throw new UnsupportedOperationException(
          "JNA cannot load its native library jnidispatch.dll. It unpacks it into the temporary"
              + " folder; where that is full or closed to programs, -Djna.tmpdir names another"
              + " folder, and -Djna.boot.library.path one that has the DLL already. JNA says: "
              + Jna.FAILURE.getMessage(),
          Jna.FAILURE);
    }
  }

  /**
   * Binds native methods to exports of the same names.
   *
   * @param mapping the class that has the methods
   * @param dll name of the DLL that has the exports
   */
  public static void register(Class<?> mapping, String dll) {
    register(mapping, dll, new HashMap<>());
  }

  /**
   * Binds the native method of a class to a function that no DLL exports.
   *
   * @param mapping the class that has the method, and no other native one
   * @param dll name of any DLL of this process
   * @param address where the function is
   */
  public static void register(Class<?> mapping, String dll, Pointer address) {
    SymbolProvider provider = (handle, name, parent) -> Pointer.nativeValue(address);
    register(mapping, dll, new HashMap<>(Map.of(Library.OPTION_SYMBOL_PROVIDER, provider)));
  }

  private static void register(Class<?> mapping, String dll, Map<String, Object> options) {
    // Direct mapping refuses stdcall where it does not exist, which is everywhere but 32-bit x86.
    if (!Platform.is64Bit()) {
      options.put(Library.OPTION_CALLING_CONVENTION, StdCallLibrary.STDCALL_CONVENTION);
    }
    Native.register(mapping, NativeLibrary.getInstance(dll, options));
  }
}
