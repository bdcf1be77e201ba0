// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.Set;
import javax.net.ssl.HandshakeCompletedListener;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/** Sockets that are not the JDK's own, or speak through another one. */
final class ForeignSockets {
  private ForeignSockets() {}

  /** As a wrapper of a proxy library does, whose streams are those of another socket. */
  static final class DelegatingSocket extends Socket {
    private final Socket inner;

    DelegatingSocket(Socket inner) {
      this.inner = inner;
    }

    @Override
    public boolean isBound() {
      return inner.isBound();
    }

    @Override
    public boolean isConnected() {
      return inner.isConnected();
    }

    @Override
    public int getPort() {
      return inner.getPort();
    }

    @Override
    public int getLocalPort() {
      return inner.getLocalPort();
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return inner.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      return inner.getOutputStream();
    }
  }

  /** One that is connected, but tells the ports of another. */
  static final class OtherPorts extends Socket {
    OtherPorts(InetAddress address, int port) throws IOException {
      super(address, port);
    }

    @Override
    public int getPort() {
      return 443;
    }
  }

  static final class DelegatingServerSocket extends ServerSocket {
    private final ServerSocket inner;

    DelegatingServerSocket(ServerSocket inner) throws IOException {
      this.inner = inner;
    }

    @Override
    public boolean isBound() {
      return inner.isBound();
    }

    @Override
    public int getLocalPort() {
      return inner.getLocalPort();
    }
  }

  static final class DelegatingDatagramSocket extends DatagramSocket {
    private final DatagramSocket inner;

    DelegatingDatagramSocket(DatagramSocket inner) throws SocketException {
      super((SocketAddress) null);
      this.inner = inner;
    }

    @Override
    public boolean isBound() {
      return inner.isBound();
    }

    @Override
    public int getLocalPort() {
      return inner.getLocalPort();
    }
  }

  /** As a TLS library of its own does, layered over another socket. */
  static final class TlsSocket extends SSLSocket {
    private final Socket inner;

    TlsSocket(Socket inner) {
      this.inner = inner;
    }

    @Override
    public boolean isConnected() {
      return inner.isConnected();
    }

    @Override
    public int getPort() {
      return inner.getPort();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return new String[0];
    }

    @Override
    public String[] getEnabledCipherSuites() {
      return new String[0];
    }

    @Override
    public void setEnabledCipherSuites(String[] suites) {}

    @Override
    public String[] getSupportedProtocols() {
      return new String[0];
    }

    @Override
    public String[] getEnabledProtocols() {
      return new String[0];
    }

    @Override
    public void setEnabledProtocols(String[] protocols) {}

    @Override
    public SSLSession getSession() {
      return null;
    }

    @Override
    public void addHandshakeCompletedListener(HandshakeCompletedListener listener) {}

    @Override
    public void removeHandshakeCompletedListener(HandshakeCompletedListener listener) {}

    @Override
    public void startHandshake() {}

    @Override
    public void setUseClientMode(boolean mode) {}

    @Override
    public boolean getUseClientMode() {
      return true;
    }

    @Override
    public void setNeedClientAuth(boolean need) {}

    @Override
    public boolean getNeedClientAuth() {
      return false;
    }

    @Override
    public void setWantClientAuth(boolean want) {}

    @Override
    public boolean getWantClientAuth() {
      return false;
    }

    @Override
    public void setEnableSessionCreation(boolean flag) {}

    @Override
    public boolean getEnableSessionCreation() {
      return true;
    }
  }

  /** An implementation that speaks through something that is no socket of this computer. */
  static final class Impl extends SocketImpl {
    @Override
    protected void create(boolean stream) {}

    @Override
    protected void connect(String host, int port) {}

    @Override
    protected void connect(InetAddress address, int port) {}

    @Override
    protected void connect(SocketAddress address, int timeout) {}

    @Override
    protected void bind(InetAddress host, int port) {}

    @Override
    protected void listen(int backlog) {}

    @Override
    protected void accept(SocketImpl s) {}

    @Override
    protected InputStream getInputStream() {
      return InputStream.nullInputStream();
    }

    @Override
    protected OutputStream getOutputStream() {
      return OutputStream.nullOutputStream();
    }

    @Override
    protected int available() {
      return 0;
    }

    @Override
    protected void close() {}

    @Override
    protected void sendUrgentData(int data) {}

    @Override
    public void setOption(int number, Object value) {}

    @Override
    public Object getOption(int number) {
      return false;
    }
  }

  static final class Channel extends SocketChannel {
    Channel() {
      super(SelectorProvider.provider());
    }

    @Override
    public SocketChannel bind(SocketAddress local) {
      return this;
    }

    @Override
    public <T> SocketChannel setOption(SocketOption<T> name, T value) {
      return this;
    }

    @Override
    public <T> T getOption(SocketOption<T> name) {
      return null;
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
      return Set.of();
    }

    @Override
    public SocketChannel shutdownInput() {
      return this;
    }

    @Override
    public SocketChannel shutdownOutput() {
      return this;
    }

    @Override
    public Socket socket() {
      return null;
    }

    @Override
    public boolean isConnected() {
      return false;
    }

    @Override
    public boolean isConnectionPending() {
      return false;
    }

    @Override
    public boolean connect(SocketAddress remote) {
      return false;
    }

    @Override
    public boolean finishConnect() {
      return false;
    }

    @Override
    public SocketAddress getRemoteAddress() {
      return null;
    }

    @Override
    public int read(ByteBuffer to) {
      return -1;
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) {
      return -1;
    }

    @Override
    public int write(ByteBuffer from) {
      return 0;
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
      return 0;
    }

    @Override
    public SocketAddress getLocalAddress() {
      return null;
    }

    @Override
    protected void implCloseSelectableChannel() {}

    @Override
    protected void implConfigureBlocking(boolean block) {}
  }
}
