// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockResult;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.handle.NativeValue;
import io.github.winsockjna.handle.OptionTransfer;
import io.github.winsockjna.handle.SocketHandle;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.memory.NativeBlock;
import io.github.winsockjna.option.ReadableOption;
import io.github.winsockjna.option.WinsockOption;
import io.github.winsockjna.option.WritableOption;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** One socket, and the one way to call Winsock's functions on it. */
final class NativeSocket {
  /** {@code SOCKADDR_STORAGE}: any address there is. */
  static final int NAME_ROOM = 128;

  private final Ws2_32 ws2_32;
  private final SocketHandle handle;

  /** The two functions of options, made once: each socket calls them often. */
  private final OptionTransfer.Getter getter = this::get;

  private final OptionTransfer.Setter setter = this::set;

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

  long number() throws WinsockException {
    return handle.hold("handle", null, SOCKET::handle);
  }

  /**
   * Calls a function that returns at once, and {@code SOCKET_ERROR} when it fails.
   *
   * @param function C name of the function
   * @param option name of the option or ioctl, or null
   */
  int call(String function, String option, ToIntFunction<SOCKET> call) throws WinsockException {
    return handle.hold(
        function, option, s -> WinsockResult.check(call.applyAsInt(s), function, option));
  }

  /** Calls a function that may wait, and returns {@code SOCKET_ERROR} when it fails. */
  int waitingCall(String function, String option, ToIntFunction<SOCKET> call)
      throws WinsockException {
    return handle.lend(
        function, option, s -> WinsockResult.check(call.applyAsInt(s), function, option));
  }

  <T> T get(ReadableOption<T> option) throws WinsockException {
    return OptionTransfer.get(handle, option, "getsockopt", getter);
  }

  private void get(SOCKET s, WinsockOption<?> option, Pointer value, IntByReference length)
      throws WinsockException {
    WinsockResult.check(
        ws2_32.getsockopt(s, option.level(), option.number(), value, length),
        "getsockopt",
        option.name());
  }

  <T> void set(WritableOption<T> option, T value) throws WinsockException {
    OptionTransfer.set(handle, option, value, "setsockopt", setter);
  }

  /** Sets an option to no bytes at all. */
  void setEmpty(WinsockOption<?> option) throws WinsockException {
    handle.hold("setsockopt", option.name(), s -> set(s, option, Pointer.NULL, 0));
  }

  private int set(SOCKET s, WinsockOption<?> option, Pointer value, int length)
      throws WinsockException {
    return WinsockResult.check(
        ws2_32.setsockopt(s, option.level(), option.number(), value, length),
        "setsockopt",
        option.name());
  }

  /** The address the socket is bound to. */
  InetSocketAddress localAddress() throws WinsockException {
    return name("getsockname", ws2_32::getsockname, Sockaddr::decode);
  }

  /** The address the socket is connected to. */
  InetSocketAddress remoteAddress() throws WinsockException {
    return name("getpeername", ws2_32::getpeername, Sockaddr::decode);
  }

  private <T> T name(String function, NameCall call, Function<ByteBuffer, T> reader)
      throws WinsockException {
    try (NativeBlock name = NativeValue.room(NAME_ROOM)) {
      call(function, null, s -> call.on(s, name.pointer(), name.count()));
      return reader.apply(name.copy(0, NativeValue.within(name.counted(), NAME_ROOM)));
    } catch (IllegalArgumentException e) {
      throw WinsockException.unreadable(function, "name", e);
    }
  }

  @FunctionalInterface
  private interface NameCall {
    int on(SOCKET s, Pointer name, IntByReference namelen);
  }

  /** Describes the socket: its handle and both addresses. */
  @Override
  public String toString() {
    try {
      return "SOCKET " + number() + ", " + local() + ", " + remote();
    } catch (WinsockException e) {
      return "closed SOCKET";
    }
  }

  private String local() {
    try {
      return "local " + name("getsockname", ws2_32::getsockname, Sockaddr::text);
    } catch (WinsockException e) {
      return "not bound";
    }
  }

  private String remote() {
    try {
      return "remote " + name("getpeername", ws2_32::getpeername, Sockaddr::text);
    } catch (WinsockException e) {
      return "not connected";
    }
  }
}
