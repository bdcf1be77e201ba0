// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import io.github.winsockjna.dll.WindowsDll;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code LPFN_WSARECVMSG} by direct mapping. JNA binds a native method once for its class, and each
 * provider may have a function of its own: so each address gets a copy of this class, which is
 * hidden and made of the same bytes.
 */
final class DirectWSARecvMsg implements LPFN_WSARECVMSG {
  /** Hardly ever more than one: most providers give the address of the same function. */
  private static final Map<Pointer, LPFN_WSARECVMSG> BY_ADDRESS = new ConcurrentHashMap<>();

  private DirectWSARecvMsg() {}

  @Override
  public native int invoke(
      @Nullable Pointer s,
      Pointer lpMsg,
      Pointer lpdwNumberOfBytesRecvd,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  /** The function at an address. */
  static LPFN_WSARECVMSG at(Pointer address) {
    return BY_ADDRESS.computeIfAbsent(address, DirectWSARecvMsg::copy);
  }

  private static LPFN_WSARECVMSG copy(Pointer address) {
    Class<?> original = DirectWSARecvMsg.class;
    try (InputStream bytes = original.getResourceAsStream(original.getSimpleName() + ".class")) {
      MethodHandles.Lookup copy =
          MethodHandles.lookup().defineHiddenClass(bytes.readAllBytes(), true);
      WindowsDll.register(copy.lookupClass(), "ws2_32", address);
      return (LPFN_WSARECVMSG)
          copy.findConstructor(copy.lookupClass(), MethodType.methodType(void.class))
              .asType(MethodType.methodType(LPFN_WSARECVMSG.class))
              .invokeExact();
    } catch (Throwable t) {
      throw new LinkageError("No copy of " + original + " can be made", t);
    }
  }
}
