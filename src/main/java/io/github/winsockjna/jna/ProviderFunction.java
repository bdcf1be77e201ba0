// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.bytes.Guid;
import io.github.winsockjna.dll.WindowsDll;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A function that no DLL exports, by direct mapping. JNA binds a native method once for its class,
 * and each provider may have a function of its own: so each address gets a copy of the class that
 * has the method. The copy is hidden, and made of the same bytes.
 *
 * @param <T> the type of the function
 */
final class ProviderFunction<T> {
  private static final int SOCKET_ERROR = -1;

  private final byte[] guid;
  private final Class<T> type;
  private final Class<? extends T> direct;

  /** Hardly ever more than one: most providers give the address of the same function. */
  private final Map<Pointer, T> byAddress = new ConcurrentHashMap<>();

  /**
   * A function that is asked for by its GUID.
   *
   * @param guid {@code WSAID_*}
   * @param type its type
   * @param direct the class with the native method
   */
  ProviderFunction(UUID guid, Class<T> type, Class<? extends T> direct) {
    this.guid = Guid.encode(guid);
    this.type = type;
    this.direct = direct;
  }

  /**
   * Asks the provider of a socket.
   *
   * @return the function; null when there is none, and JNA keeps the error of the ioctl
   */
  @Nullable T of(Ws2_32 ws2_32, SOCKET s) {
    try (Memory exchange = new Memory(Guid.SIZE + Native.POINTER_SIZE)) {
      exchange.clear();
      exchange.write(0, guid, 0, Guid.SIZE);
      Pointer answer = exchange.share(Guid.SIZE);
      int result =
          ws2_32.WSAIoctl(
              s,
              Mswsock.SIO_GET_EXTENSION_FUNCTION_POINTER,
              exchange,
              Guid.SIZE,
              answer,
              Native.POINTER_SIZE,
              new IntByReference(),
              Pointer.NULL,
              Pointer.NULL);
      return result == SOCKET_ERROR
          ? null
          : byAddress.computeIfAbsent(answer.getPointer(0), this::at);
    }
  }

  private T at(Pointer address) {
    try (InputStream bytes = direct.getResourceAsStream(simpleFileName())) {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(direct, MethodHandles.lookup());
      Class<?> copy = lookup.defineHiddenClass(bytes.readAllBytes(), true).lookupClass();
      WindowsDll.register(copy, "ws2_32", address);
      var constructor = copy.getDeclaredConstructor();
      constructor.setAccessible(true);
      return type.cast(constructor.newInstance());
    } catch (Exception e) {
      throw new LinkageError("No copy of " + direct + " can be made", e);
    }
  }

  private String simpleFileName() {
    String name = direct.getName();
    return name.substring(name.lastIndexOf('.') + 1) + ".class";
  }
}
