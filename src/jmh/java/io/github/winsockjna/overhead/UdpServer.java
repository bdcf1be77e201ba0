// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

import com.sun.management.ThreadMXBean;
import io.github.winsockjna.message.OutgoingMessage;
import io.github.winsockjna.message.ReceivedMessage;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.socket.SocketRef;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A UDP echo server on a channel of the JDK, with and without this library, on real sockets of
 * loopback. The datagrams are there before it begins, so it never waits, and its time is processor
 * time.
 */
final class UdpServer {
  private static final int DATAGRAMS = 50;
  private static final int BATCHES = 9;
  private static final int WARM_UPS = 25;
  private static final int ROUNDS = 51;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final DatagramChannel client = channel();
  private final DatagramChannel plain = channel();
  private final DatagramChannel told = channel();
  private final SocketRef socket = SocketRef.of(told);
  private final ByteBuffer sent = ByteBuffer.allocateDirect(32);
  private final ByteBuffer data = ByteBuffer.allocateDirect(1500);

  private UdpServer() throws IOException {
    socket.set(IpOptions.IP_PKTINFO, true);
    socket.set(IpOptions.IP_RECVTTL, true);
    socket.set(IpOptions.IP_RECVTOS, true);
  }

  private static DatagramChannel channel() throws IOException {
    return DatagramChannel.open(StandardProtocolFamily.INET)
        .bind(new InetSocketAddress("127.0.0.1", 0));
  }

  /** Echoes one datagram. */
  @FunctionalInterface
  private interface Echo {
    void run() throws IOException;
  }

  private void plain() throws IOException {
    SocketAddress from = plain.receive(data.clear());
    plain.send(data.flip(), from);
  }

  private void told() throws IOException {
    ReceivedMessage message = socket.receiveMessage(data.clear());
    if (message.timeToLive().isEmpty() || message.trafficClass().isEmpty()) {
      throw new IllegalStateException("not told: " + message);
    }
    socket.sendMessage(
        OutgoingMessage.of(data.flip())
            .to(message.sender())
            .packetInfo(message.packetInfo().orElseThrow()));
  }

  private void round(Measurements measurements, Subject subject, DatagramChannel server, Echo echo)
      throws IOException {
    double[] nanos = new double[BATCHES];
    long garbage = 0;
    for (int batch = 0; batch < BATCHES; batch++) {
      for (int i = 0; i < DATAGRAMS; i++) {
        client.send(sent.clear(), server.getLocalAddress());
      }
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      long begin = System.nanoTime();
      for (int i = 0; i < DATAGRAMS; i++) {
        echo.run();
      }
      nanos[batch] = (double) (System.nanoTime() - begin) / DATAGRAMS;
      garbage = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / DATAGRAMS;
      for (int i = 0; i < DATAGRAMS; i++) {
        client.receive(data.clear());
      }
    }
    Arrays.sort(nanos);
    measurements.add(subject, nanos[BATCHES / 2], garbage);
  }

  private void rounds(Measurements measurements, int rounds) throws IOException {
    for (int i = 0; i < rounds; i++) {
      round(measurements, Subject.JDK_SERVER, plain, this::plain);
      round(measurements, Subject.SERVER, told, this::told);
    }
  }

  /**
   * Measures.
   *
   * @param args the file to write
   */
  public static void main(String[] args) throws IOException {
    UdpServer server = new UdpServer();
    server.rounds(new Measurements(), WARM_UPS);
    Measurements measurements = new Measurements();
    server.rounds(measurements, ROUNDS);
    measurements.write(Path.of(args[0]));
  }
}
