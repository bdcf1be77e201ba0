// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.soak;

import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.IpStatus;
import io.github.winsockjna.socket.WinSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;

/** A program that ends in the middle of its work, in the way it is told. */
final class VmEnd {
  /** How a virtual machine ends. */
  enum Way {
    /** The last thread that counts ends; those of the library do not. */
    RETURN(0),
    HALT(7),
    /** A hook pings, and closes the client that has requests under way. */
    EXIT_WITH_HOOK(7);

    final int status;

    Way(int status) {
      this.status = status;
    }
  }

  private static final int IN_FLIGHT = 200;
  private static final InetAddress HOST = InetAddress.getLoopbackAddress();

  private VmEnd() {}

  public static void main(String[] args) throws Exception {
    Way way = Way.valueOf(args[0]);
    IcmpClient client = IcmpClient.open();
    Semaphore sent = new Semaphore(0);
    daemon(() -> sendForEver(client, sent));
    daemon(VmEnd::receiveForEver);
    sent.acquire(5 * IN_FLIGHT);
    switch (way) {
      case RETURN -> System.out.println("returns");
      case HALT -> Runtime.getRuntime().halt(way.status);
      case EXIT_WITH_HOOK -> {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> pingAndClose(client)));
        System.exit(way.status);
      }
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  /** Until the client is closed. */
  private static void sendForEver(IcmpClient client, Semaphore sent) {
    Semaphore free = new Semaphore(IN_FLIGHT);
    EchoRequest request = EchoRequest.to(HOST).build();
    try {
      while (true) {
        free.acquireUninterruptibly();
        client.sendAsync(request).whenComplete((reply, failure) -> free.release());
        sent.release();
      }
    } catch (IllegalStateException e) {
      return;
    }
  }

  private static void receiveForEver() {
    try (WinSocket socket = WinSocket.udp4()) {
      socket.bind(new InetSocketAddress(HOST, 0));
      socket.receive(ByteBuffer.allocateDirect(10));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void pingAndClose(IcmpClient client) {
    try (client) {
      System.out.println("hook: " + (client.ping(HOST).status() == IpStatus.IP_SUCCESS));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
