// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.jna.SOCKET;
import java.io.FileDescriptor;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketImpl;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.Channel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLSocket;

/**
 * Where the JDK keeps the SOCKET of its sockets (JDK 17 to 25): channels have a method for it,
 * asynchronous channels a field, sockets an implementation with a file descriptor.
 *
 * <p>A socket that is a view of a channel is that channel, and a TLS socket layered over another is
 * that other one. A socket that has not been used yet has no native socket; asking it for an option
 * makes one.
 */
final class JavaSocket {
  private JavaSocket() {}

  static SocketHandle of(Socket socket) throws SocketException {
    if (socket.getChannel() != null) {
      return of(socket.getChannel());
    }
    requireOpen(socket.isClosed());
    Socket inner = layeredOver(socket);
    if (inner != socket) {
      return of(inner);
    }
    socket.getTcpNoDelay();
    Object impl = JniAccess.objectField(socket, Socket.class, "impl", SocketImpl.class);
    return new Borrowed(socket::isClosed, () -> handleOf((SocketImpl) impl));
  }

  static SocketHandle of(ServerSocket socket) throws SocketException {
    if (socket.getChannel() != null) {
      return of(socket.getChannel());
    }
    requireOpen(socket.isClosed());
    socket.getReuseAddress();
    Object impl = JniAccess.objectField(socket, ServerSocket.class, "impl", SocketImpl.class);
    return new Borrowed(socket::isClosed, () -> handleOf((SocketImpl) impl));
  }

  static SocketHandle of(DatagramSocket socket) throws SocketException {
    if (socket.getChannel() != null) {
      return of(socket.getChannel());
    }
    requireOpen(socket.isClosed());
    Object delegate =
        JniAccess.objectField(socket, DatagramSocket.class, "delegate", DatagramSocket.class);
    Class<?> adaptor = classNamed("sun.nio.ch.DatagramSocketAdaptor");
    if (!adaptor.isInstance(delegate)) {
      throw new SocketException(
          "The socket of a DatagramSocketImplFactory has no handle this library can reach");
    }
    Object channel =
        JniAccess.objectField(
            delegate, adaptor, "dc", classNamed("sun.nio.ch.DatagramChannelImpl"));
    return new Borrowed(socket::isClosed, () -> handleOf((Channel) channel));
  }

  static SocketHandle of(NetworkChannel channel) throws SocketException {
    requireOpen(!channel.isOpen());
    if (channel instanceof AsynchronousSocketChannel) {
      return asynchronous(channel, "sun.nio.ch.WindowsAsynchronousSocketChannelImpl");
    }
    if (channel instanceof AsynchronousServerSocketChannel) {
      return asynchronous(channel, "sun.nio.ch.WindowsAsynchronousServerSocketChannelImpl");
    }
    if (channel instanceof SocketChannel
        || channel instanceof ServerSocketChannel
        || channel instanceof DatagramChannel) {
      return new Borrowed(() -> !channel.isOpen(), () -> handleOf(channel));
    }
    throw new SocketException("No handle is known of a " + channel.getClass().getName());
  }

  private static SocketHandle asynchronous(NetworkChannel channel, String implementation)
      throws SocketException {
    Class<?> declaring = classNamed(implementation);
    if (!declaring.isInstance(channel)) {
      throw new SocketException("No handle is known of a " + channel.getClass().getName());
    }
    return new Borrowed(
        () -> !channel.isOpen(), () -> JniAccess.longField(channel, declaring, "handle"));
  }

  /** What it is told to ask keeps the Java object alive. */
  private static final class Borrowed extends SocketHandle {
    private final BooleanSupplier closed;
    private final LongSupplier number;

    Borrowed(BooleanSupplier closed, LongSupplier number) {
      this.closed = closed;
      this.number = number;
    }

    @Override
    boolean isClosed() {
      return closed.getAsBoolean();
    }

    @Override
    long number() {
      return number.getAsLong();
    }
  }

  /** The JDK keeps a SOCKET in an int; its 32 bits are the unsigned number. */
  private static long handleOf(Channel channel) {
    int handle = JniAccess.callForInt(channel, classNamed("sun.nio.ch.SelChImpl"), "getFDVal");
    return Integer.toUnsignedLong(handle);
  }

  private static long handleOf(SocketImpl impl) {
    Object descriptor =
        JniAccess.callForObject(impl, SocketImpl.class, "getFileDescriptor", FileDescriptor.class);
    return descriptor == null
        ? SOCKET.INVALID_SOCKET
        : Integer.toUnsignedLong(JniAccess.intField(descriptor, FileDescriptor.class, "fd"));
  }

  private static Socket layeredOver(Socket socket) {
    if (!(socket instanceof SSLSocket)) {
      return socket;
    }
    Class<?> base = classNamed("sun.security.ssl.BaseSSLSocketImpl");
    return base.isInstance(socket)
        ? (Socket) JniAccess.objectField(socket, base, "self", Socket.class)
        : socket;
  }

  private static Class<?> classNamed(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new NoClassDefFoundError(name);
    }
  }

  private static void requireOpen(boolean isClosed) throws SocketException {
    if (isClosed) {
      throw new SocketException("Socket is closed");
    }
  }
}
