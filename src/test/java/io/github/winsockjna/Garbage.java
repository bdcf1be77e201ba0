// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import com.sun.management.ThreadMXBean;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.message.OutgoingMessage;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.socket.SocketRef;
import io.github.winsockjna.socket.WinSocket;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/**
 * Prints how many bytes of garbage a call makes, once the JIT compiler has done its work: a program
 * of its own, for what else ran before in a JVM changes what the compiler does.
 */
final class Garbage {
  private static final int CALLS = 50;

  /** More calls than the compiler needs to see; a real echo takes a millisecond here and there. */
  private static final int BATCHES = 300;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Keeps a result from being optimised away. */
  private static volatile Object result;

  private Garbage() {}

  @FunctionalInterface
  private interface Call {
    Object run() throws Exception;
  }

  @FunctionalInterface
  private interface Preparation {
    void run() throws Exception;
  }

  /** The least that a call of any batch made: all else is the compiler's and its leftovers. */
  private static void measure(String name, Preparation before, Call call) throws Exception {
    long least = Long.MAX_VALUE;
    for (int batch = 0; batch < BATCHES; batch++) {
      for (int i = 0; i < CALLS; i++) {
        before.run();
      }
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        result = call.run();
      }
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - allocated);
    }
    System.out.println(name + " " + least / CALLS);
  }

  private static void measure(String name, Call call) throws Exception {
    measure(name, () -> {}, call);
  }

  /**
   * Measures.
   *
   * @param args none
   */
  public static void main(String[] args) throws Exception {
    options();
    messages();
    echoes();
  }

  private static void options() throws Exception {
    Integer size = 65_536;
    try (WinSocket own = WinSocket.udp4();
        Socket java = new Socket()) {
      SocketRef ref = SocketRef.of(java);
      measure("get", () -> own.get(SocketLevelOptions.SO_RCVBUF));
      measure("set", () -> set(own, size));
      measure("java-get", () -> ref.get(SocketLevelOptions.SO_RCVBUF));
      measure("java-set", () -> set(ref, size));
    }
  }

  private static Object set(SocketRef socket, Integer size) throws WinsockException {
    socket.set(SocketLevelOptions.SO_RCVBUF, size);
    return size;
  }

  private static void messages() throws Exception {
    try (WinSocket socket = WinSocket.udp4()) {
      socket.bind(new InetSocketAddress("127.0.0.1", 0));
      socket.set(IpOptions.IP_PKTINFO, true);
      socket.set(IpOptions.IP_RECVTTL, true);
      socket.set(IpOptions.IP_RECVTOS, true);
      socket.ioctl(Ioctls.FIONBIO, true);
      OutgoingMessage hello =
          OutgoingMessage.of(ByteBuffer.wrap(new byte[32])).to(socket.localAddress());
      ByteBuffer data = ByteBuffer.allocateDirect(1500);
      measure(
          "message", () -> socket.sendMessage(hello), () -> socket.receiveMessage(data.clear()));
      measure("nothing", () -> socket.tryReceiveMessage(data.clear()));
    }
  }

  private static void echoes() throws Exception {
    EchoRequest request =
        EchoRequest.to(InetAddress.getByName("127.0.0.1")).payload(new byte[32]).build();
    try (IcmpClient icmp = IcmpClient.open()) {
      measure("echo", () -> icmp.send(request));
    }
  }
}
