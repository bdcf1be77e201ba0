// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockResult;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;

/** The kinds of socket of the option matrix, made without Java's own settings. */
final class MatrixSocket implements AutoCloseable {
  private static final int STREAM = 1;
  private static final int DGRAM = 2;

  private final Deque<SOCKET> sockets = new ArrayDeque<>();
  private final int family;
  private final InetAddress loopback;

  /** For example "TCP4" or "UDP6-connected". */
  MatrixSocket(String kind) throws Exception {
    Winsock.startup();
    boolean v6 = kind.charAt(3) == '6';
    family = v6 ? 23 : 2;
    loopback = InetAddress.getByName(v6 ? "::1" : "127.0.0.1");
    int type = kind.startsWith("TCP") ? STREAM : DGRAM;
    if (kind.endsWith("-listening")) {
      listening(socket(type));
    } else if (kind.endsWith("-connected") && type == STREAM) {
      InetSocketAddress server = listening(socket(type));
      connect(socket(type), server);
    } else if (kind.endsWith("-connected")) {
      InetSocketAddress peer = bound(socket(type));
      connect(socket(type), peer);
    } else {
      socket(type);
    }
  }

  SocketRef ref() {
    return SocketRef.ofHandle(sockets.getLast().handle());
  }

  private SOCKET socket(int type) throws WinsockException {
    SOCKET socket = Ws2_32.instance().socket(family, type, 0);
    WinsockResult.checkSocket(socket.handle(), "socket");
    sockets.add(socket);
    return socket;
  }

  private InetSocketAddress bound(SOCKET socket) throws WinsockException {
    try (Memory name = name(new InetSocketAddress(loopback, 0))) {
      WinsockResult.check(Ws2_32.instance().bind(socket, name, (int) name.size()), "bind");
    }
    try (Memory name = new Memory(Sockaddr.SIZE_IN6)) {
      IntByReference length = new IntByReference(Sockaddr.SIZE_IN6);
      WinsockResult.check(Ws2_32.instance().getsockname(socket, name, length), "getsockname");
      return Sockaddr.decode(name.getByteBuffer(0, length.getValue()));
    }
  }

  private InetSocketAddress listening(SOCKET socket) throws WinsockException {
    InetSocketAddress address = bound(socket);
    WinsockResult.check(call("listen", socket, 5), "listen");
    return address;
  }

  private void connect(SOCKET socket, InetSocketAddress to) throws WinsockException {
    try (Memory name = name(to)) {
      WinsockResult.check(call("connect", socket, name, (int) name.size()), "connect");
    }
  }

  private static Memory name(InetSocketAddress address) {
    byte[] bytes = Sockaddr.encode(address);
    Memory name = new Memory(bytes.length);
    name.write(0, bytes, 0, bytes.length);
    return name;
  }

  private static int call(String function, Object... arguments) {
    return NativeLibrary.getInstance("ws2_32")
        .getFunction(function, Function.ALT_CONVENTION)
        .invokeInt(arguments);
  }

  @Override
  public void close() {
    sockets.forEach(Ws2_32.instance()::closesocket);
  }
}
