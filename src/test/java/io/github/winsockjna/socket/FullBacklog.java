// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A listener on loopback whose backlog is full: under Wine it answers nobody, as a host does that
 * is not there. Windows refuses in its place.
 */
public final class FullBacklog implements AutoCloseable {
  private static final int MOST = 100;
  private static final long SILENCE = TimeUnit.MILLISECONDS.toNanos(300);

  private final WinSocket listener = WinSocket.tcp4();
  private final List<SocketChannel> waiting = new ArrayList<>();

  /** Makes it, and connects to it until somebody gets no answer. */
  public FullBacklog() throws IOException {
    listener.bind(new InetSocketAddress("127.0.0.1", 0));
    listener.listen(1);
    while (isAnswered()) {
      if (waiting.size() == MOST) {
        throw new IOException("the backlog is not full after " + MOST + " connections");
      }
    }
  }

  private boolean isAnswered() throws IOException {
    SocketChannel channel = SocketChannel.open();
    waiting.add(channel);
    channel.configureBlocking(false);
    channel.connect(address());
    long begin = System.nanoTime();
    while (!channel.finishConnect()) {
      if (System.nanoTime() - begin > SILENCE) {
        return false;
      }
      Thread.onSpinWait();
    }
    return true;
  }

  /** Where nobody answers. */
  public InetSocketAddress address() throws IOException {
    return listener.localAddress();
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel channel : waiting) {
      channel.close();
    }
    listener.close();
  }
}
