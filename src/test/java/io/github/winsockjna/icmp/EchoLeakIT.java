// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import io.github.winsockjna.jna.Kernel32;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing of ours is left behind, whatever becomes of the futures and of the clients. */
class EchoLeakIT {
  private static final int REQUESTS = 2000;
  private static final int IN_FLIGHT = 64;
  private static final int CLIENTS = 4;

  /** The JVM opens and closes some of its own. */
  private static final int HANDFUL = 8;

  private static final EchoRequest REQUEST =
      EchoRequest.to(InetAddress.getLoopbackAddress()).payloadSize(1000).build();

  /** jna-platform lacks the function. */
  interface ProcessHandles extends StdCallLibrary {
    ProcessHandles INSTANCE =
        Native.load("kernel32", ProcessHandles.class, W32APIOptions.DEFAULT_OPTIONS);

    boolean GetProcessHandleCount(HANDLE hProcess, IntByReference pdwHandleCount);

    HANDLE GetCurrentProcess();
  }

  @Test
  @Timeout(300)
  void leavesNeitherThreadsNorHandles() throws Exception {
    round();
    int afterFirst = handles();
    round();
    assertThat(handles()).isLessThanOrEqualTo(afterFirst + HANDFUL);
  }

  private static void round() throws Exception {
    List<CompletableFuture<EchoReply>> all = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      all.addAll(useAndCloseInTheMiddle());
    }
    awaitEndOfThreads();
    assertThat(all).hasSize(REQUESTS).allMatch(CompletableFuture::isDone);
  }

  private static List<CompletableFuture<EchoReply>> useAndCloseInTheMiddle() throws IOException {
    List<CompletableFuture<EchoReply>> all = new ArrayList<>();
    Deque<CompletableFuture<EchoReply>> inFlight = new ArrayDeque<>();
    try (IcmpClient icmp = IcmpClient.open()) {
      for (int i = 0; i < REQUESTS / CLIENTS; i++) {
        CompletableFuture<EchoReply> future = icmp.sendAsync(REQUEST);
        all.add(future);
        inFlight.add(future);
        if (i % 2 == 0) {
          future.cancel(true);
        }
        if (i % 100 == 50) {
          System.gc();
        }
        if (inFlight.size() == IN_FLIGHT) {
          CompletableFuture<EchoReply> oldest = inFlight.remove();
          assertThat(oldest.isCancelled() || oldest.join().payloadMatches()).isTrue();
        }
      }
    }
    return all;
  }

  private static void awaitEndOfThreads() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!echoThreads().isEmpty() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(echoThreads()).isEmpty();
  }

  private static List<Thread> echoThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("winsock-jna echo"))
        .toList();
  }

  private static int handles() {
    IntByReference count = new IntByReference();
    ProcessHandles kernel32 = ProcessHandles.INSTANCE;
    assertThat(kernel32.GetProcessHandleCount(kernel32.GetCurrentProcess(), count)).isTrue();
    return count.getValue() > 0 ? count.getValue() : highestHandle();
  }

  /**
   * Wine counts 0. It gives new handles the lowest numbers that are free, so that many new ones say
   * how far the numbers go.
   */
  private static int highestHandle() {
    Kernel32 kernel32 = Kernel32.instance();
    List<HANDLE> events = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      events.add(kernel32.CreateEventW(null, false, false, null));
    }
    long highest =
        events.stream().mapToLong(e -> Pointer.nativeValue(e.getPointer())).max().orElseThrow();
    events.forEach(kernel32::CloseHandle);
    return (int) (highest / 4);
  }
}
