// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.icmp.IcmpClient.Settings;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.Kernel32;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.nio.channels.AsynchronousCloseException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Something happens to a request right before each native call that is made for it: its client is
 * closed, it is cancelled, or the thread is interrupted that makes the call.
 */
@Timeout(60)
class EchoInterruptionsTest {
  private static final int MOST_SECONDS = 30;

  /** What happens. */
  private enum Interruption {
    CLOSE {
      @Override
      void happen(EchoInterruptionsTest test) {
        test.closer = CompletableFuture.runAsync(test.client::close);
        // Closing waits for calls like the one that is about to be made.
        test.closer.completeOnTimeout(null, 5, TimeUnit.MILLISECONDS).join();
      }
    },
    CANCEL {
      @Override
      void happen(EchoInterruptionsTest test) {
        test.cancelled = true;
        if (test.future != null) {
          test.future.cancel(false);
        }
      }
    },
    INTERRUPT {
      @Override
      void happen(EchoInterruptionsTest test) {
        Thread.currentThread().interrupt();
      }
    };

    abstract void happen(EchoInterruptionsTest test);
  }

  private final FailingIcmp icmp = new FailingIcmp();
  private final AtomicInteger calls = new AtomicInteger();
  private volatile int point;
  private volatile Runnable interruption;
  private volatile CompletableFuture<Void> closer = CompletableFuture.completedFuture(null);
  private volatile CompletableFuture<EchoReply> future;
  private volatile boolean cancelled;
  private IcmpClient client;

  /** The same functions, which count the calls and have it happen before the one that is meant. */
  private <T> T counted(Class<T> type, T functions) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, function, arguments) -> {
              if (calls.incrementAndGet() == point) {
                interruption.run();
              }
              try {
                return function.invoke(functions, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private void open() throws IcmpException {
    client =
        new IcmpClient(
            counted(IPHlpAPI.class, icmp.iphlpapi),
            counted(Kernel32.class, icmp.kernel32),
            Settings.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, CLOSE",
    "127.0.0.1, CANCEL",
    "127.0.0.1, INTERRUPT",
    "::1, CLOSE",
    "::1, CANCEL",
    "::1, INTERRUPT"
  })
  void endOnceAndLeaveNothingOpen(String target, Interruption kind) throws Exception {
    EchoRequest request = EchoRequest.to(InetAddress.getByName(target)).build();
    interruption = () -> kind.happen(this);
    int reached = 0;
    do {
      point = 0;
      open();
      calls.set(0);
      cancelled = false;
      future = null;
      point = ++reached;
      AtomicInteger ends = new AtomicInteger();

      String end = end(request, ends);

      assertThat(end).as("call " + reached).isIn(possible(kind));
      assertThat(ends).as("ends at call " + reached).hasValue(1);
      client.close();
      Thread.interrupted(); // and the last ones
      closer.get(MOST_SECONDS, TimeUnit.SECONDS);
      EchoEngineTest.eventually(() -> icmp.openHandles.get() == 0);
      EchoEngineTest.eventually(() -> icmp.kernel32.openEvents() == 0);
    } while (calls.get() >= reached);
    assertThat(reached).as("calls").isGreaterThan(5);
  }

  /** Sends the request, and tells how it ends. */
  private String end(EchoRequest request, AtomicInteger ends) throws Exception {
    try {
      CompletableFuture<EchoReply> sent = client.sendAsync(request);
      sent.whenComplete((reply, failure) -> ends.incrementAndGet());
      future = sent;
      Thread.interrupted(); // this thread makes the first calls
      if (cancelled) {
        sent.cancel(false);
      }
      return future.get(MOST_SECONDS, TimeUnit.SECONDS).status().toString();
    } catch (ExecutionException e) {
      return e.getCause().getClass().getSimpleName();
    } catch (CancellationException e) {
      return e.getClass().getSimpleName();
    } catch (IllegalStateException closedBefore) {
      ends.incrementAndGet();
      return closedBefore.getClass().getSimpleName();
    }
  }

  private static List<String> possible(Interruption kind) {
    return switch (kind) {
      case CLOSE ->
          List.of(
              "IP_SUCCESS",
              AsynchronousCloseException.class.getSimpleName(),
              IllegalStateException.class.getSimpleName());
      case CANCEL -> List.of("IP_SUCCESS", CancellationException.class.getSimpleName());
      case INTERRUPT -> List.of("IP_SUCCESS");
    };
  }
}
