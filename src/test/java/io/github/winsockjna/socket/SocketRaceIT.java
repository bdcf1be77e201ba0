// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.option.SocketLevelOptions;
import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * While some threads set an option of a Java socket, another closes it and opens more, of which one
 * gets its number: none of those ever has the option.
 */
class SocketRaceIT {
  private static final int CLOSES = 6_000;
  private static final int SETTERS = 3;
  private static final int DECOYS = 3;

  /** How long to wait for the first set of a victim; the others are then about to. */
  private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(5);

  /** What only the victim is set to. */
  private static final int MARK = 23_456;

  enum Kind {
    SOCKET {
      @Override
      Victim open() throws IOException {
        Socket socket = new Socket();
        return new Victim(socket, SocketRef.of(socket));
      }
    },
    DATAGRAM_SOCKET {
      @Override
      Victim open() throws IOException {
        DatagramSocket socket = new DatagramSocket((InetSocketAddress) null);
        return new Victim(socket, SocketRef.of(socket));
      }
    },
    CHANNEL {
      @Override
      Victim open() throws IOException {
        return channel(DatagramChannel.open());
      }
    },
    ASYNCHRONOUS_CHANNEL {
      @Override
      Victim open() throws IOException {
        return channel(AsynchronousSocketChannel.open());
      }
    };

    abstract Victim open() throws IOException;

    static Victim channel(NetworkChannel channel) throws IOException {
      return new Victim(channel, SocketRef.of(channel));
    }
  }

  private record Victim(Closeable java, SocketRef ref) {}

  private volatile Victim victim;
  private volatile boolean over;
  private final AtomicLong sets = new AtomicLong();

  @ParameterizedTest
  @EnumSource(Kind.class)
  void neverSetsAnOptionOfTheSocketThatGetsTheNumberNext(Kind kind) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(SETTERS);
    try {
      victim = kind.open();
      List<Future<?>> setters = new ArrayList<>();
      for (int i = 0; i < SETTERS; i++) {
        setters.add(threads.submit(this::set));
      }
      int hit = 0;
      for (int i = 0; i < CLOSES; i++) {
        hit += closeAndCountDecoysHit(kind);
      }
      over = true;
      for (Future<?> setter : setters) {
        setter.get(10, TimeUnit.SECONDS);
      }
      assertThat(hit).as("decoys hit in %d closes, %d sets", CLOSES, sets.get()).isZero();
      assertThat(sets.get()).isGreaterThan(CLOSES / 10);
    } finally {
      over = true;
      threads.shutdownNow();
      victim.java.close();
    }
  }

  private Void set() throws IOException {
    while (!over) {
      try {
        victim.ref.set(SocketLevelOptions.SO_RCVBUF, MARK);
        sets.incrementAndGet();
      } catch (SocketException e) {
        assertThat(e).hasMessage("Socket is closed");
      }
      Thread.yield(); // to the one who closes, whom locks owe no turn
    }
    return null;
  }

  private int closeAndCountDecoysHit(Kind kind) throws IOException {
    long seen = sets.get();
    long begin = System.nanoTime();
    while (sets.get() == seen && System.nanoTime() - begin < A_MOMENT) {
      Thread.yield();
    }
    victim.java.close();
    List<WinSocket> decoys = new ArrayList<>();
    try {
      for (int i = 0; i < DECOYS; i++) {
        decoys.add(kind == Kind.SOCKET ? WinSocket.tcp4() : WinSocket.udp4());
      }
      int hit = 0;
      for (WinSocket decoy : decoys) {
        if (decoy.get(SocketLevelOptions.SO_RCVBUF) == MARK) {
          hit++;
        }
      }
      return hit;
    } finally {
      decoys.forEach(WinSocket::close);
      victim = kind.open();
    }
  }
}
