// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.handle.SocketHandle;
import io.github.winsockjna.jna.SOCKET;
import java.io.FileDescriptor;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketImpl;
import java.nio.channels.NetworkChannel;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.BooleanSupplier;

/**
 * Finds the handle of a Java socket. It knows where the JDK keeps the SOCKET (JDK 17 to 25):
 * channels have a file descriptor, asynchronous channels a number, sockets an implementation with a
 * file descriptor.
 *
 * <p>A socket that is a view of a channel is that channel, and a TLS socket of the JDK that is
 * layered over another is that other one. A socket that has not been used yet has no native socket;
 * asking it for an option makes one.
 *
 * <p>What the JDK does not know itself is refused: another implementation of a socket or channel,
 * and a subclass that answers otherwise than its own socket, for then it speaks through another
 * one.
 */
final class JavaSockets {
  private static final String CHANNELS = "sun.nio.ch.";
  private static final String WRAPPER = ", which speaks through another socket";

  private static final JdkMember SOCKET_IMPL =
      JdkMember.field("java.net.Socket", "impl", SocketImpl.class);
  private static final JdkMember SERVER_IMPL =
      JdkMember.field("java.net.ServerSocket", "impl", SocketImpl.class);
  private static final JdkMember INNER_IMPL =
      JdkMember.field("java.net.DelegatingSocketImpl", "delegate", SocketImpl.class);
  private static final JdkMember IMPL_LOCK =
      JdkMember.field(CHANNELS + "NioSocketImpl", "stateLock", Object.class);
  private static final JdkMember IMPL_DESCRIPTOR =
      JdkMember.field("java.net.SocketImpl", "fd", FileDescriptor.class);
  private static final JdkMember DESCRIPTOR_NUMBER =
      JdkMember.field("java.io.FileDescriptor", "fd", int.class);
  private static final JdkMember DATAGRAM_DELEGATE =
      JdkMember.field("java.net.DatagramSocket", "delegate", DatagramSocket.class);
  private static final JdkMember TLS_INNER =
      JdkMember.field("sun.security.ssl.BaseSSLSocketImpl", "self", Socket.class);

  private static final JdkMember SOCKET_BOUND = own(Socket.class, "isBound", boolean.class);
  private static final JdkMember SOCKET_CONNECTED = own(Socket.class, "isConnected", boolean.class);
  private static final JdkMember SOCKET_LOCAL = own(Socket.class, "getLocalPort", int.class);
  private static final JdkMember SOCKET_REMOTE = own(Socket.class, "getPort", int.class);
  private static final JdkMember SERVER_BOUND = own(ServerSocket.class, "isBound", boolean.class);
  private static final JdkMember SERVER_LOCAL = own(ServerSocket.class, "getLocalPort", int.class);
  private static final JdkMember DATAGRAM_BOUND =
      own(DatagramSocket.class, "isBound", boolean.class);
  private static final JdkMember DATAGRAM_CONNECTED =
      own(DatagramSocket.class, "isConnected", boolean.class);
  private static final JdkMember DATAGRAM_LOCAL =
      own(DatagramSocket.class, "getLocalPort", int.class);
  private static final JdkMember DATAGRAM_REMOTE = own(DatagramSocket.class, "getPort", int.class);

  private static final List<ChannelKind> CHANNEL_KINDS =
      List.of(
          ChannelKind.of("SocketChannelImpl"),
          ChannelKind.of("ServerSocketChannelImpl"),
          ChannelKind.of("DatagramChannelImpl"));

  private static final List<AsynchronousKind> ASYNCHRONOUS_KINDS =
      List.of(
          AsynchronousKind.of("AsynchronousSocketChannelImpl"),
          AsynchronousKind.of("AsynchronousServerSocketChannelImpl"));

  private JavaSockets() {}

  private static JdkMember own(Class<?> declaring, String name, Class<?> type) {
    return JdkMember.ownMethod(declaring, name, type);
  }

  private record ChannelKind(JdkMember lock, JdkMember descriptor) {
    static ChannelKind of(String name) {
      return new ChannelKind(
          JdkMember.field(CHANNELS + name, "stateLock", Object.class),
          JdkMember.field(CHANNELS + name, "fd", FileDescriptor.class));
    }
  }

  private record AsynchronousKind(JdkMember lock, JdkMember number) {
    static AsynchronousKind of(String name) {
      return new AsynchronousKind(
          JdkMember.field(CHANNELS + name, "closeLock", ReadWriteLock.class),
          JdkMember.field(CHANNELS + "Windows" + name, "handle", long.class));
    }
  }

  static SocketHandle of(Socket socket) throws SocketException {
    if (socket.getChannel() != null) {
      return of(socket.getChannel());
    }
    requireOpen(socket.isClosed());
    if (TLS_INNER.isOf(socket)) {
      JdkMember.require(TLS_INNER);
      Socket inner = (Socket) TLS_INNER.get(socket);
      if (inner != socket) {
        return of(inner);
      }
    }
    JdkMember.require(SOCKET_BOUND, SOCKET_CONNECTED, SOCKET_LOCAL, SOCKET_REMOTE);
    refuseWrapper(
        socket,
        () ->
            socket.isBound() == SOCKET_BOUND.isTrue(socket)
                && socket.isConnected() == SOCKET_CONNECTED.isTrue(socket)
                && socket.getLocalPort() == SOCKET_LOCAL.number(socket)
                && socket.getPort() == SOCKET_REMOTE.number(socket));
    return ofImpl(socket, SOCKET_IMPL, socket::isClosed, socket::getTcpNoDelay);
  }

  static SocketHandle of(ServerSocket socket) throws SocketException {
    if (socket.getChannel() != null) {
      return of(socket.getChannel());
    }
    requireOpen(socket.isClosed());
    JdkMember.require(SERVER_BOUND, SERVER_LOCAL);
    refuseWrapper(
        socket,
        () ->
            socket.isBound() == SERVER_BOUND.isTrue(socket)
                && socket.getLocalPort() == SERVER_LOCAL.number(socket));
    return ofImpl(socket, SERVER_IMPL, socket::isClosed, socket::getReuseAddress);
  }

  static SocketHandle of(DatagramSocket socket) throws SocketException {
    if (socket.getChannel() != null) {
      return of(socket.getChannel());
    }
    requireOpen(socket.isClosed());
    JdkMember.require(
        DATAGRAM_DELEGATE, DATAGRAM_BOUND, DATAGRAM_CONNECTED, DATAGRAM_LOCAL, DATAGRAM_REMOTE);
    refuseWrapper(
        socket,
        () ->
            socket.isBound() == DATAGRAM_BOUND.isTrue(socket)
                && socket.isConnected() == DATAGRAM_CONNECTED.isTrue(socket)
                && socket.getLocalPort() == DATAGRAM_LOCAL.number(socket)
                && socket.getPort() == DATAGRAM_REMOTE.number(socket));
    DatagramSocket delegate = (DatagramSocket) DATAGRAM_DELEGATE.get(socket);
    if (delegate == null || delegate.getChannel() == null) {
      throw refused(socket, ", whose implementation is not the JDK's");
    }
    return of(delegate.getChannel());
  }

  static SocketHandle of(NetworkChannel channel) throws SocketException {
    requireOpen(!channel.isOpen());
    for (ChannelKind kind : CHANNEL_KINDS) {
      if (kind.lock.isOf(channel)) {
        JdkMember.require(kind.lock, kind.descriptor, DESCRIPTOR_NUMBER);
        return new OfChannel(
            channel, kind.lock.get(channel), (FileDescriptor) kind.descriptor.get(channel));
      }
    }
    for (AsynchronousKind kind : ASYNCHRONOUS_KINDS) {
      if (kind.number.isOf(channel)) {
        JdkMember.require(kind.lock, kind.number);
        ReadWriteLock lock = (ReadWriteLock) kind.lock.get(channel);
        return new OfAsynchronousChannel(channel, lock.readLock(), kind.number.number(channel));
      }
    }
    throw refused(channel, "");
  }

  /** Asking a socket for an option makes its native socket. */
  @FunctionalInterface
  private interface Making {
    boolean make() throws SocketException;
  }

  private static SocketHandle ofImpl(
      Object socket, JdkMember implField, BooleanSupplier isClosed, Making making)
      throws SocketException {
    JdkMember.require(implField, INNER_IMPL, IMPL_LOCK, IMPL_DESCRIPTOR, DESCRIPTOR_NUMBER);
    SocketImpl impl = innermost((SocketImpl) implField.get(socket));
    if (impl != null && !IMPL_LOCK.isOf(impl)) {
      throw refused(socket, ", whose implementation is a " + impl.getClass().getName());
    }
    OfImpl handle = new OfImpl(socket, implField, isClosed);
    if (!handle.isMade()) {
      making.make();
    }
    if (!handle.isMade()) {
      throw refused(socket, WRAPPER);
    }
    requireOpen(!handle.isOpen());
    return handle;
  }

  private static SocketImpl innermost(SocketImpl impl) {
    SocketImpl inner = impl;
    while (INNER_IMPL.isOf(inner)) {
      inner = (SocketImpl) INNER_IMPL.get(inner);
    }
    return inner;
  }

  private static void requireOpen(boolean isClosed) throws SocketException {
    if (isClosed) {
      throw new SocketException("Socket is closed");
    }
  }

  /**
   * Refuses a subclass that answers otherwise than its own socket. It is asked twice, for another
   * thread may bind or connect it between the two answers; the JDK's own classes are not asked.
   */
  private static void refuseWrapper(Object socket, BooleanSupplier answersForItself)
      throws SocketException {
    if (socket.getClass().getClassLoader() != null
        && !answersForItself.getAsBoolean()
        && !answersForItself.getAsBoolean()) {
      throw refused(socket, WRAPPER);
    }
  }

  private static SocketException refused(Object socket, String why) {
    return new SocketException(
        "No handle can be reached of a "
            + socket.getClass().getName()
            + why
            + " (JDK "
            + Runtime.version()
            + "). Refer to the socket that it uses inside.");
  }

  /** Of a socket or server socket. Java may give it another implementation: HTTP CONNECT does. */
  private static final class OfImpl extends JavaSocket {
    private final Object socket;
    private final JdkMember implField;
    private final BooleanSupplier isClosed;

    OfImpl(Object socket, JdkMember implField, BooleanSupplier isClosed) {
      this.socket = socket;
      this.implField = implField;
      this.isClosed = isClosed;
    }

    @Override
    boolean isClosed() {
      return isClosed.getAsBoolean();
    }

    private SocketImpl impl() {
      return innermost((SocketImpl) implField.get(socket));
    }

    boolean isMade() {
      SocketImpl impl = impl();
      return impl != null && IMPL_DESCRIPTOR.get(impl) != null;
    }

    boolean isOpen() {
      return isPossible(number(impl()));
    }

    @Override
    public <R> R hold(String function, String option, Use<R> use) throws WinsockException {
      // Not under the lock: a close takes the socket's own lock first, and that one then.
      requireOpen(function, option);
      for (SocketImpl impl = impl(); ; impl = impl()) {
        synchronized (IMPL_LOCK.get(impl)) {
          if (impl == impl()) {
            return use(number(impl), function, option, use);
          }
        }
      }
    }

    private static long number(SocketImpl impl) {
      FileDescriptor descriptor = (FileDescriptor) IMPL_DESCRIPTOR.get(impl);
      return descriptor == null ? SOCKET.INVALID_SOCKET : numberOf(descriptor);
    }
  }

  /** The JDK keeps a SOCKET in an int; its 32 bits are the unsigned number, or -1 for none. */
  private static long numberOf(FileDescriptor descriptor) {
    return Integer.toUnsignedLong((int) DESCRIPTOR_NUMBER.number(descriptor));
  }

  private static final class OfChannel extends JavaSocket {
    private final NetworkChannel channel;
    private final Object stateLock;
    private final FileDescriptor descriptor;

    OfChannel(NetworkChannel channel, Object stateLock, FileDescriptor descriptor) {
      this.channel = channel;
      this.stateLock = stateLock;
      this.descriptor = descriptor;
    }

    @Override
    boolean isClosed() {
      return !channel.isOpen();
    }

    @Override
    public <R> R hold(String function, String option, Use<R> use) throws WinsockException {
      synchronized (stateLock) {
        requireOpen(function, option);
        return use(numberOf(descriptor), function, option, use);
      }
    }
  }

  private static final class OfAsynchronousChannel extends JavaSocket {
    private final NetworkChannel channel;
    private final Lock openLock;
    private final long number;

    OfAsynchronousChannel(NetworkChannel channel, Lock openLock, long number) {
      this.channel = channel;
      this.openLock = openLock;
      this.number = number;
    }

    @Override
    boolean isClosed() {
      return !channel.isOpen();
    }

    @Override
    public <R> R hold(String function, String option, Use<R> use) throws WinsockException {
      openLock.lock();
      try {
        requireOpen(function, option);
        return use(number, function, option, use);
      } finally {
        openLock.unlock();
      }
    }
  }
}
