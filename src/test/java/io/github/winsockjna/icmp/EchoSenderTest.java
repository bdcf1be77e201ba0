// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What sends several requests takes any sender, and refuses null before it begins. */
@Timeout(60)
class EchoSenderTest {
  private static final PingSeries SERIES =
      PingSeries.of(EchoRequest.to(Addresses.HOST).build()).interval(Duration.ofNanos(1));
  private static final Traceroute TRACE = Traceroute.to(Addresses.HOST);
  private static final PathMtu SEARCH = PathMtu.to(Addresses.HOST);
  private static final Sweep SWEEP = Sweep.of(List.of(Addresses.HOST));

  /** Uses a sender, which may be null. */
  private interface Use {
    Object with(EchoSender icmp) throws IOException;
  }

  /** Ends each request at once, in the caller's thread, as a sender of a test does. */
  private static EchoSender ending(CompletableFuture<EchoReply> end) {
    return new EchoSender() {
      @Override
      public EchoReply send(EchoRequest request) {
        return EchoReply.of(request).build();
      }

      @Override
      public CompletableFuture<EchoReply> sendAsync(EchoRequest request) {
        return end != null ? end : CompletableFuture.completedFuture(send(request));
      }
    };
  }

  static Stream<Arguments> uses() {
    return Stream.of(
        use("series", SERIES::run),
        use("series with a consumer", icmp -> SERIES.run(icmp, reply -> {})),
        use("trace", TRACE::run),
        use("trace with a consumer", icmp -> TRACE.run(icmp, hop -> {})),
        use("search", SEARCH::run),
        use("sweep", SWEEP::run),
        use("sweep with a consumer", icmp -> SWEEP.run(icmp, reply -> {})));
  }

  private static Arguments use(String name, Use use) {
    return arguments(name, use);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uses")
  void mayBeAProgramsOwn(String name, Use use) throws IOException {
    assertThat(use.with(ending(null))).isNotNull();
  }

  @Test
  void givesWhatItsRepliesSay() throws IOException {
    EchoSender icmp = ending(null);
    assertThat(SERIES.run(icmp).received()).isEqualTo(4);
    assertThat(TRACE.run(icmp).hops()).hasSize(1);
    assertThat(SEARCH.run(icmp).status()).isSameAs(IpStatus.IP_SUCCESS);
    assertThat(SWEEP.run(icmp)).hasSize(1).allMatch(EchoReply::isSuccess);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uses")
  void mustNotBeNull(String name, Use use) {
    assertThatNullPointerException().isThrownBy(() -> use.with(null)).withMessage("icmp");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uses")
  void handsItsOwnExceptionsOn(String name, Use use) {
    IOException failure = new IOException("the test's own");
    assertThatThrownBy(() -> use.with(ending(CompletableFuture.failedFuture(failure))))
        .isSameAs(failure);
    RuntimeException fault = new UnsupportedOperationException("the test's own");
    assertThatThrownBy(() -> use.with(ending(CompletableFuture.failedFuture(fault))))
        .isSameAs(fault);
  }

  @Test
  void nullConsumersAreRefusedBeforeAnythingIsSent() {
    FakeNetwork network = new FakeNetwork(request -> FakeNetwork.Answer.SILENCE);
    assertThatNullPointerException()
        .isThrownBy(() -> SERIES.run(network.client, null))
        .withMessage("each");
    assertThatNullPointerException()
        .isThrownBy(() -> TRACE.run(network.client, null))
        .withMessage("each");
    assertThatNullPointerException()
        .isThrownBy(() -> SWEEP.run(network.client, null))
        .withMessage("each");
    assertThat(network.requests).isEmpty();
  }
}
