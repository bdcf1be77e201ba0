// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockResult;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import java.lang.ref.Reference;
import java.net.InetSocketAddress;
import java.util.function.ToIntFunction;

/** One socket, and the one way to call Winsock's functions on it. */
final class NativeSocket {
  private final Ws2_32 ws2_32;
  private final SocketHandle handle;

  NativeSocket(Ws2_32 ws2_32, SocketHandle handle) {
    this.ws2_32 = ws2_32;
    this.handle = handle;
  }

  Ws2_32 ws2_32() {
    return ws2_32;
  }

  SocketHandle handle() {
    return handle;
  }

  /** What to do with the open socket. */
  @FunctionalInterface
  interface Use<R> {
    R of(SOCKET open) throws WinsockException;
  }

  /**
   * Uses the open socket. When it is closed meanwhile, whatever came of it may be about another
   * one, so that is what is reported.
   *
   * @param function C name of the function
   * @param option name of the option or ioctl, or null
   */
  <R> R use(String function, String option, Use<R> use) throws WinsockException {
    SOCKET open = handle.acquire(function, option);
    try {
      return use.of(open);
    } finally {
      handle.release();
      handle.requireOpen(function, option);
      Reference.reachabilityFence(handle);
    }
  }

  /** Calls a function that returns {@code SOCKET_ERROR} when it fails. */
  int call(String function, String option, ToIntFunction<SOCKET> call) throws WinsockException {
    return use(
        function, option, open -> WinsockResult.check(call.applyAsInt(open), function, option));
  }

  /** The address the socket is bound to. */
  InetSocketAddress localAddress() throws WinsockException {
    return name("getsockname", ws2_32::getsockname);
  }

  /** The address the socket is connected to. */
  InetSocketAddress remoteAddress() throws WinsockException {
    return name("getpeername", ws2_32::getpeername);
  }

  private InetSocketAddress name(String function, NameCall call) throws WinsockException {
    OptionBuffer buffer = OptionBuffer.toReceive(Sockaddr.SIZE_IN6);
    call(function, null, open -> call.on(open, buffer.value(), buffer.length()));
    try {
      return Sockaddr.decode(buffer.received());
    } catch (IllegalArgumentException e) {
      throw WinsockException.unreadable(function, "name", e);
    }
  }

  @FunctionalInterface
  private interface NameCall {
    int on(SOCKET s, Pointer name, IntByReference namelen);
  }
}
