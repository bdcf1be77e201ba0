// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.winsockjna.FailureChoice;
import io.github.winsockjna.NativeFailure;
import io.github.winsockjna.icmp.IcmpClient.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function that an echo calls fails with every error that its documentation lists. */
@Timeout(60)
class EchoFailuresTest {
  private static final int MOST_SECONDS = 30;

  /** What a program does. */
  @FunctionalInterface
  private interface Operation {
    void run() throws Exception;
  }

  private final FailingIcmp icmp = new FailingIcmp();
  private IcmpClient client;

  private final Map<String, Operation> operations =
      Map.of(
          "open", this::open,
          "send", () -> client.send(to("127.0.0.1")),
          "send from a source",
              () ->
                  client.send(
                      EchoRequest.to(Addresses.LOOPBACK).source(Addresses.LOOPBACK).build()),
          "send to IPv6", () -> client.send(to("::1")),
          "sendAsync", () -> sendAsync("127.0.0.1"),
          "sendAsync to IPv6", () -> sendAsync("::1"));

  static Stream<NativeFailure> failures() {
    return NativeFailure.of("icmp");
  }

  private static EchoRequest to(String address) throws IOException {
    return EchoRequest.to(InetAddress.getByName(address)).build();
  }

  private void open() throws IOException {
    client = new IcmpClient(icmp.iphlpapi, icmp.kernel32, Settings.DEFAULT);
  }

  private void sendAsync(String address) throws Exception {
    try {
      client.sendAsync(to(address)).get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw (Exception) e.getCause();
    }
  }

  @ParameterizedTest
  @MethodSource("failures")
  void isToldAndLeavesNothingOpen(NativeFailure failing) throws Exception {
    boolean opens = failing.operation().equals("open");
    if (!opens) {
      open();
    }
    Operation operation = operations.get(failing.operation());
    icmp.fail(FailureChoice.always(failing));
    icmp.kernel32.setEventsLeft(failing.function().equals("CreateEventW") ? 1 : Integer.MAX_VALUE);

    Throwable thrown = catchThrowable(operation::run);
    icmp.fail(FailureChoice.NONE);
    icmp.kernel32.setEventsLeft(Integer.MAX_VALUE);

    assertThat(thrown).isInstanceOf(IcmpException.class);
    IcmpException told = (IcmpException) thrown;
    assertThat(told.function()).isEqualTo(said(failing));
    assertThat(told.errorCode()).isEqualTo(Win32Error.valueOf(failing.error()).code());
    assertThat(told).hasMessageContaining(failing.error());
    if (!opens) {
      assertThatCode(operation::run).doesNotThrowAnyException();
      client.close();
    }
    // The last user of a handle closes it, in a thread of the client.
    EchoEngineTest.eventually(() -> icmp.openHandles.get() == 0);
    EchoEngineTest.eventually(() -> icmp.kernel32.openEvents() == 0);
  }

  /** A parser reads how the function before it ended. */
  private static String said(NativeFailure failing) {
    return switch (failing.function()) {
      case "IcmpParseReplies" -> "IcmpSendEcho2";
      case "Icmp6ParseReplies" -> "Icmp6SendEcho2";
      default -> failing.function();
    };
  }
}
