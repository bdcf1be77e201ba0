// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.winsockjna.doubles.NeedsDoubles;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.Kernel32;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function fails with every error it is known to, and the client survives it. */
@Timeout(60)
@NeedsDoubles
class DriverFailureIT {
  static final List<Integer> ERRORS =
      List.of(5, 8, 50, 87, 122, 1214, 1231, 1232, 1233, 1234, 1450);

  @RegisterExtension final IcmpDriver driver = new IcmpDriver();

  static Stream<Arguments> everyErrorOnEveryWay() {
    return Stream.of(EchoWay.values())
        .flatMap(way -> ERRORS.stream().map(error -> arguments(way, error)));
  }

  private static void failed(ThrowingCallable call, String function, int error) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            IcmpException.class,
            e -> {
              assertThat(e.function()).isEqualTo(function);
              assertThat(e.errorCode()).isEqualTo(error);
              assertThat(e.error()).isSameAs(Win32Error.of(error)).isNotSameAs(Win32Error.UNKNOWN);
            });
  }

  /**
   * 1231 to 1234 are Win32 errors like the others, not answers; a source address that is not this
   * computer's ends so too.
   */
  @Behaviour({11, 28})
  @ParameterizedTest
  @MethodSource("everyErrorOnEveryWay")
  void aSendThatFailsSaysFunctionAndError(EchoWay way, int error) throws Exception {
    driver.fails(way.function, error);
    failed(() -> way.send(driver.client), way.function, error);
    driver.fails(way.function, 0);
    driver.answers(way.reply());
    assertThat(way.send(driver.client).isSuccess()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("everyErrorOnEveryWay")
  void aRequestThatFailsOnItsWaySaysFunctionAndError(EchoWay way, int error) {
    driver.refusesAfter(Duration.ofMillis(1), error);
    failed(() -> way.send(driver.client), way.function, error);
  }

  /** Windows tells a request's failure by that of the parsing, and the request is what failed. */
  @ParameterizedTest
  @FieldSource("ERRORS")
  void repliesThatCannotBeParsedSayFunctionAndError(int error) {
    driver.fails("IcmpParseReplies", error);
    driver.fails("Icmp6ParseReplies", error);
    for (EchoWay way : List.of(EchoWay.ASYNC, EchoWay.ASYNC_FROM_SOURCE, EchoWay.ASYNC_IPV6)) {
      driver.answersAfter(Duration.ofMillis(1), way.reply());
      failed(() -> way.send(driver.client), way.function, error);
    }
  }

  @Behaviour(24)
  @ParameterizedTest
  @FieldSource("ERRORS")
  void aClientThatGetsNoHandleSaysFunctionAndError(int error) {
    driver.fails("IcmpCreateFile", error);
    failed(() -> new IcmpClient(driver.iphlpapi, Kernel32.instance()), "IcmpCreateFile", error);
  }

  @ParameterizedTest
  @FieldSource("ERRORS")
  void aClientWithoutIpv6StillHasIpv4(int error) throws Exception {
    driver.fails("Icmp6CreateFile", error);
    failed(() -> EchoWay.SYNC_IPV6.send(driver.client), "Icmp6CreateFile", error);
    failed(() -> EchoWay.ASYNC_IPV6.send(driver.client), "Icmp6CreateFile", error);
    driver.answers(EchoWay.SYNC.reply());
    assertThat(EchoWay.SYNC.send(driver.client).isSuccess()).isTrue();
    driver.fails("Icmp6CreateFile", 0);
    assertThat(EchoWay.SYNC_IPV6.send(driver.client).request().target()).isEqualTo(Addresses.HOST6);
  }

  @Behaviour(24)
  @ParameterizedTest
  @FieldSource("ERRORS")
  void aHandleThatWindowsDoesNotCloseIsClosedNoSecondTime(int error) {
    driver.fails("IcmpCloseHandle", error);
    driver.client.close();
    driver.client.close();
    assertThat(driver.counts().doubleCloses).isZero();
  }

  @Behaviour(32)
  @ParameterizedTest
  @EnumSource
  void theLastErrorOutlivesWhatHappensBeforeItIsRead(EchoWay way) throws Exception {
    IPHlpAPI functions = driver.functions((function, arguments) -> unrelatedWork());
    try (IcmpClient client = new IcmpClient(functions, Kernel32.instance())) {
      driver.fails(way.function, 1232);
      failed(() -> way.send(client), way.function, 1232);
      driver.fails(way.function, 11_003);
      assertThat(way.send(client).status()).isSameAs(IpStatus.IP_DEST_HOST_UNREACHABLE);
    }
  }

  /** What calls Windows in between, fails there, and logs. */
  private static void unrelatedWork() {
    assertThat(Files.exists(Path.of("no", "such", "file"))).isFalse();
    assertThatThrownBy(() -> Files.size(Path.of("no such file"))).isInstanceOf(IOException.class);
    System.getLogger("unrelated").log(Logger.Level.DEBUG, "{0}", System.nanoTime());
    System.gc();
  }

  @Behaviour(32)
  @Test
  void threadsDoNotMixUpTheirErrors() {
    driver.fails("IcmpSendEcho", 5);
    driver.fails("Icmp6SendEcho2", 1214);
    List<CompletableFuture<Void>> threads =
        Stream.of(EchoWay.SYNC, EchoWay.SYNC_IPV6, EchoWay.SYNC, EchoWay.SYNC_IPV6)
            .map(way -> CompletableFuture.runAsync(() -> failsAgainAndAgain(way)))
            .toList();
    threads.forEach(CompletableFuture::join);
  }

  private void failsAgainAndAgain(EchoWay way) {
    for (int i = 0; i < 200; i++) {
      failed(() -> way.send(driver.client), way.function, way.isIpv6() ? 1214 : 5);
    }
  }
}
