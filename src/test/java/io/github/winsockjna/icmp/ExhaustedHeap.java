// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program that pings while another thread fills the heap, again and again, until none is left.
 */
public final class ExhaustedHeap {
  private static final Duration TIME = Duration.ofSeconds(8);
  private static final int MOST = 20_000;
  private static final List<byte[]> FILL = new ArrayList<>();

  private static volatile boolean over;
  private static volatile int exhausted;
  private static volatile boolean isEmpty;
  private static volatile Throwable last;

  private ExhaustedHeap() {}

  public static void main(String[] args) throws Exception {
    EchoRequest request =
        EchoRequest.to(InetAddress.getLoopbackAddress()).timeout(Duration.ofSeconds(1)).build();
    List<CompletableFuture<EchoReply>> futures = new ArrayList<>(MOST);
    try (IcmpClient icmp = IcmpClient.open()) {
      warmUp(icmp, request);
      Thread filler = new Thread(ExhaustedHeap::fill);
      filler.setDaemon(true);
      filler.start();
      sendAll(icmp, request, futures);
      awaitEmpty();
      int replies = 0;
      int failures = 0;
      int missing = 0;
      for (CompletableFuture<EchoReply> future : futures) {
        try {
          future.get(20, TimeUnit.SECONDS);
          replies++;
        } catch (ExecutionException e) {
          failures++;
        } catch (TimeoutException e) {
          missing++;
        }
      }
      boolean works = icmp.sendAsync(request).get(20, TimeUnit.SECONDS).isSuccess();
      System.err.println(
          replies
              + " replies, "
              + failures
              + " failures, exhausted "
              + exhausted
              + " times, at last "
              + last);
      System.out.println("missing " + missing + ", works " + works + ", " + (exhausted > 0));
    }
  }

  /** A class that is initialised while there is no memory is lost for good: they are all here. */
  private static void warmUp(IcmpClient icmp, EchoRequest request) throws Exception {
    for (int i = 0; i < 100; i++) {
      icmp.sendAsync(request).get(20, TimeUnit.SECONDS);
    }
    CompletableFuture<EchoReply> cancelled = icmp.sendAsync(request);
    cancelled.completeExceptionally(new IcmpException("IcmpSendEcho2", 8));
    try {
      cancelled.get(1, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      e.printStackTrace();
    }
  }

  private static void sendAll(
      IcmpClient icmp, EchoRequest request, List<CompletableFuture<EchoReply>> futures) {
    long start = System.nanoTime();
    try {
      while (System.nanoTime() - start < TIME.toNanos() && futures.size() < MOST) {
        try {
          futures.add(icmp.sendAsync(request));
          Thread.sleep(1);
        } catch (Throwable e) {
          exhausted++;
          last = e;
        }
      }
    } finally {
      over = true;
    }
  }

  /** Whatever is thrown here, it goes on until the end, and then lets go of all it has. */
  private static void fill() {
    while (!over) {
      try {
        for (int size = 1 << 20; size > 16 && !over; size /= 2) {
          fillBy(size);
        }
        Thread.sleep(50);
      } catch (Throwable t) {
        exhausted++;
      }
      FILL.clear();
    }
    isEmpty = true;
  }

  private static void fillBy(int size) {
    try {
      while (!over) {
        FILL.add(new byte[size]);
      }
    } catch (OutOfMemoryError e) {
      exhausted++;
    }
  }

  private static void awaitEmpty() {
    while (!isEmpty) {
      try {
        Thread.sleep(1);
      } catch (Throwable t) {
        exhausted++;
      }
    }
  }
}
