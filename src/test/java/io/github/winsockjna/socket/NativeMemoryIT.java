// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.message.OutgoingMessage;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.process.OwnProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A thread that has used a socket keeps no native memory, however many there are. */
class NativeMemoryIT {
  private static final int THREADS = 1_000;

  /** The pool's slots, with some to spare. */
  private static final int MOST_BLOCKS = 80;

  private static final int AT_A_TIME = 100;

  /** The JVM compiles, and loads classes. */
  private static final long MOST_BYTES = 64L << 20;

  private static final InetSocketAddress ANY_PORT = new InetSocketAddress("127.0.0.1", 0);

  private WinSocket receiver;
  private WinSocket sender;

  @BeforeEach
  void open() throws Exception {
    receiver = WinSocket.udp4();
    receiver.bind(ANY_PORT);
    sender = WinSocket.udp4();
    sender.connect(receiver.localAddress());
  }

  @AfterEach
  void close() {
    sender.close();
    receiver.close();
  }

  /** What one short thread does. */
  enum Job {
    SEND {
      @Override
      void run(WinSocket socket) throws Exception {
        socket.send(ByteBuffer.wrap(new byte[1]));
      }
    },
    SEND_MESSAGE {
      @Override
      void run(WinSocket socket) throws Exception {
        socket.sendMessage(OutgoingMessage.of(ByteBuffer.wrap(new byte[1])));
      }
    },
    SET {
      @Override
      void run(WinSocket socket) throws Exception {
        socket.set(SocketLevelOptions.SO_RCVBUF, 30_000);
      }
    },
    READ_ALL {
      @Override
      void run(WinSocket socket) {
        socket.readAll();
      }
    };

    abstract void run(WinSocket socket) throws Exception;
  }

  /** All of them are alive at the end, so that nothing is freed with its thread. */
  @ParameterizedTest
  @EnumSource(Job.class)
  void keepsNoMemoryPerThread(Job job) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool(factory());
    try {
      int before = OwnProcess.look().blocks();
      CountDownLatch over = new CountDownLatch(1);
      Semaphore done = new Semaphore(0);
      Callable<Void> one =
          () -> {
            try {
              job.run(sender);
            } finally {
              done.release();
            }
            over.await();
            return null;
          };
      List<Future<Void>> all =
          IntStream.range(0, THREADS).mapToObj(i -> threads.submit(one)).toList();
      assertThat(done.tryAcquire(THREADS, 2, TimeUnit.MINUTES)).isTrue();
      int during = OwnProcess.look().blocks();
      over.countDown();
      for (Future<Void> future : all) {
        future.get(1, TimeUnit.MINUTES);
      }
      assertThat(during - before).isLessThan(MOST_BLOCKS);
    } finally {
      threads.shutdownNow();
    }
  }

  /** A million of them, if asked for: {@code -Dit.vmArgs=-Dthreads.in.turn=1000000}. */
  @Test
  void threadsInTurnKeepNoMemory() throws Exception {
    ThreadFactory factory = factory();
    int threads = Integer.getInteger("threads.in.turn", 5 * THREADS);
    inTurn(factory, threads); // touches the Java heap, whose pages count
    OwnProcess before = OwnProcess.look();
    inTurn(factory, threads);
    OwnProcess after = OwnProcess.look();

    assertThat(after.blocks() - before.blocks()).isLessThan(MOST_BLOCKS);
    assertThat(after.privateBytes() - before.privateBytes()).isLessThan(MOST_BYTES);
  }

  /** No more than some at a time. */
  private void inTurn(ThreadFactory factory, int threads) throws Exception {
    Semaphore free = new Semaphore(AT_A_TIME);
    Semaphore done = new Semaphore(0);
    for (int i = 0; i < threads; i++) {
      free.acquire();
      factory
          .newThread(
              () -> {
                try {
                  sender.set(SocketLevelOptions.SO_RCVBUF, 30_000);
                  done.release();
                } catch (IOException e) {
                  throw new AssertionError(e);
                } finally {
                  free.release();
                }
              })
          .start();
    }
    assertThat(done.tryAcquire(threads, 1, TimeUnit.MINUTES)).isTrue();
  }

  /** Virtual threads where there are any (JDK 21), else threads of the system. */
  private static ThreadFactory factory() throws ReflectiveOperationException {
    if (Runtime.version().feature() < 21) {
      return task -> new Thread(null, task, "short", 256 * 1024);
    }
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    return (ThreadFactory)
        Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
  }
}
