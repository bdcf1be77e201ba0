// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.CallbackReference;
import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The DLL of a service provider; it stays loaded as long as this is reachable. */
final class ProviderDll {
  private final NativeLibrary library;
  private final LPWSPSTARTUP startup;

  private ProviderDll(NativeLibrary library, LPWSPSTARTUP startup) {
    this.library = library;
    this.startup = startup;
  }

  static ProviderDll load(Path dll) throws IOException {
    NativeLibrary library = library(dll);
    return new ProviderDll(library, startup(library, dll));
  }

  private static NativeLibrary library(Path dll) throws IOException {
    if (!Files.isRegularFile(dll)) {
      throw new IOException(dll + " cannot be loaded: there is no such file");
    }
    try {
      return NativeLibrary.getInstance(dll.toAbsolutePath().toString());
    } catch (UnsatisfiedLinkError e) {
      throw new IOException(dll + " cannot be loaded: " + reason(e), e);
    }
  }

  /** JNA tells of all places it looked in; what Windows said comes second, in a line of its own. */
  private static String reason(UnsatisfiedLinkError e) {
    return e.getMessage().lines().skip(1).findFirst().orElseGet(e::getMessage);
  }

  private static LPWSPSTARTUP startup(NativeLibrary library, Path dll) throws IOException {
    Pointer function;
    try {
      function = library.getFunction("WSPStartup", Function.ALT_CONVENTION);
    } catch (UnsatisfiedLinkError e) {
      throw new IOException(dll + " is no service provider: it exports no WSPStartup", e);
    }
    return (LPWSPSTARTUP) CallbackReference.getCallback(LPWSPSTARTUP.class, function);
  }

  LPWSPSTARTUP startup() {
    return startup;
  }

  @Override
  public String toString() {
    return library.getFile().toString();
  }
}
