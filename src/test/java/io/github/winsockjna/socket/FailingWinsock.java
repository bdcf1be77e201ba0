// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.FailureChoice;
import io.github.winsockjna.NativeFailure;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.jna.Mswsock;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A Winsock in which all works but what a test has fail. It knows what is open. */
final class FailingWinsock {
  private static final int FD_CONNECT = 0x10;

  final Ws2_32 ws2_32 = fakeOf(Ws2_32.class);
  final Kernel32 kernel32 = fakeOf(Kernel32.class);
  final Mswsock mswsock = fakeOf(Mswsock.class);

  private final Set<Long> open = ConcurrentHashMap.newKeySet();
  private final Set<Long> connecting = ConcurrentHashMap.newKeySet();
  private final AtomicLong lastHandle = new AtomicLong(0x100);
  private volatile FailureChoice choice = FailureChoice.NONE;

  private <T> T fakeOf(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (fake, method, arguments) -> answer(method, arguments)));
  }

  /** What fails from now on. */
  void fail(FailureChoice choice) {
    this.choice = choice;
  }

  /** The sockets and events that were made and not closed. */
  Set<Long> open() {
    return open;
  }

  private Object answer(Method function, Object[] arguments) {
    boolean isConnecting = begin(function.getName(), arguments);
    Optional<String> error = choice.of(function);
    if (error.isEmpty() && isConnecting) {
      error = Optional.of("WSAEWOULDBLOCK");
    }
    if (error.isPresent()) {
      return NativeFailure.answer(function, error.get());
    }
    switch (function.getName()) {
      case "WSAIoctl" -> ((IntByReference) arguments[6]).setValue((int) arguments[5]);
      case "WSARecvMsg" -> receive(new FakeMessage((Pointer) arguments[1]), arguments[2]);
      default -> {}
    }
    return succeeded(function.getReturnType());
  }

  /** An empty datagram. */
  private static void receive(FakeMessage message, Object count) {
    message.comesFrom(Sockaddr.encode(new InetSocketAddress("127.0.0.1", 4321)));
    message.comesWith(ByteBuffer.allocate(0), 0);
    ((IntByReference) count).setValue(0);
  }

  /** What a function does even where it fails; whether it only begins to connect. */
  private boolean begin(String function, Object[] arguments) {
    switch (function) {
      case "CloseHandle" -> close(((HANDLE) arguments[0]).getPointer());
      case "closesocket" -> close(((SOCKET) arguments[0]).getPointer());
      case "WSAEventSelect" -> {
        if ((int) arguments[2] == 0) {
          connecting.remove(handle(arguments[0]));
        } else {
          connecting.add(handle(arguments[0]));
        }
      }
      case "WSAEnumNetworkEvents" -> ((Pointer) arguments[2]).setInt(0, FD_CONNECT);
      case "connect" -> {
        return connecting.contains(handle(arguments[0]));
      }
      default -> {}
    }
    return false;
  }

  private static long handle(Object socket) {
    return ((SOCKET) socket).handle();
  }

  private Object succeeded(Class<?> type) {
    if (type == SOCKET.class) {
      return new SOCKET(opened());
    }
    if (type == HANDLE.class) {
      return new HANDLE(new Pointer(opened()));
    }
    return type == boolean.class ? (Object) true : (Object) 0;
  }

  private long opened() {
    long handle = lastHandle.addAndGet(4);
    open.add(handle);
    return handle;
  }

  private void close(Pointer handle) {
    if (!open.remove(Pointer.nativeValue(handle))) {
      throw new AssertionError(handle + " was not open");
    }
  }
}
