// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.winsockjna.icmp.FakeNetwork.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TracerouteTest {
  private static final InetAddress TARGET = Addresses.HOST;
  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  private final Traceroute trace = Traceroute.to(TARGET).timeout(TIMEOUT);

  private static InetAddress router(int hop) {
    return Addresses.of("198.51.100." + hop);
  }

  /** A target so many hops away. */
  private static Answer at(int distance, EchoRequest request) {
    int hop = request.timeToLive();
    return hop >= distance
        ? Answer.of(0, TARGET, 10 * distance)
        : Answer.of(11_013, router(hop), 10 * hop);
  }

  private static Route run(Traceroute trace, FakeNetwork network) throws IOException {
    return trace.run(network.client, hop -> {}, network);
  }

  @Test
  void endsWhereTheTargetAnswers() throws IOException {
    FakeNetwork network = new FakeNetwork(request -> at(3, request));
    Route route = run(trace, network);
    assertThat(route.target()).isEqualTo(TARGET);
    assertThat(route.reached()).isTrue();
    assertThat(route.hops()).extracting(Hop::number).containsExactly(1, 2, 3);
    assertThat(route.hops().get(1).responders()).containsExactly(router(2));
    assertThat(route.hops().get(2).responders()).containsExactly(TARGET);
    assertThat(route.hops()).allSatisfy(hop -> assertThat(hop.probes()).hasSize(3));
  }

  @Test
  void takesOneTimeoutToABlackHole() throws IOException {
    FakeNetwork network = new FakeNetwork(request -> Answer.SILENCE);
    Route route = run(trace, network);
    assertThat(route.reached()).isFalse();
    assertThat(route.hops()).hasSize(30);
    assertThat(route.hops().get(7).responders()).isEmpty();
    assertThat(route.hops().get(7).probes())
        .extracting(EchoReply::status)
        .containsOnly(IpStatus.IP_REQ_TIMED_OUT);
    assertThat(network.elapsed()).isEqualTo(TIMEOUT);
  }

  @Test
  void cancelsWhatIsFartherThanTheTarget() throws IOException {
    FakeNetwork network =
        new FakeNetwork(request -> request.timeToLive() > 3 ? Answer.SILENCE : at(3, request));
    assertThat(run(trace, network).hops()).hasSize(3);
    assertThat(network.requests).hasSize(90);
    assertThat(network.elapsed()).isEqualTo(Duration.ofMillis(30));
    assertThat(network.futures).filteredOn(CompletableFuture::isCancelled).hasSize(81);
  }

  @Test
  void goesOnBehindSilentHops() throws IOException {
    FakeNetwork network =
        new FakeNetwork(request -> request.timeToLive() == 2 ? Answer.SILENCE : at(3, request));
    Route route = run(trace, network);
    assertThat(route.reached()).isTrue();
    assertThat(route.hops()).hasSize(3);
    assertThat(route.hops().get(1).responders()).isEmpty();
  }

  @Test
  void givesUpBehindSilentHopsInARow() throws IOException {
    FakeNetwork network =
        new FakeNetwork(
            request ->
                request.timeToLive() == 1 || request.timeToLive() == 4
                    ? at(30, request)
                    : Answer.SILENCE);
    assertThat(run(trace.giveUpAfter(3), network).hops())
        .extracting(hop -> hop.responders().size())
        .containsExactly(1, 0, 0, 1, 0, 0, 0);
  }

  @Test
  void tellsOfAHopOnceAllBeforeItAreKnown() throws IOException {
    FakeNetwork network =
        new FakeNetwork(
            request ->
                request.timeToLive() == 2 ? Answer.of(11_013, router(2), 500) : at(4, request));
    List<String> told = new ArrayList<>();
    trace.run(
        network.client,
        hop -> told.add(hop.number() + "@" + network.elapsed().toMillis()),
        network);
    assertThat(told).containsExactly("1@10", "2@500", "3@500", "4@500");
  }

  @Test
  void endsWhereSomebodySaysItIsUnreachable() throws IOException {
    FakeNetwork network =
        new FakeNetwork(
            request ->
                request.timeToLive() < 2 ? at(9, request) : Answer.of(11_003, router(2), 20));
    Route route = run(trace, network);
    assertThat(route.reached()).isFalse();
    assertThat(route.hops()).hasSize(2);
  }

  @Test
  void goesOnBehindAFailureThatNobodyAnswered() throws IOException {
    FakeNetwork network =
        new FakeNetwork(
            request -> request.timeToLive() == 1 ? Answer.of(11_050, null, 0) : at(2, request));
    assertThat(run(trace, network).hops()).hasSize(2);
  }

  @Test
  void keepsEveryResponderOfAHopInOrder() throws IOException {
    int[] asked = {0};
    FakeNetwork network =
        new FakeNetwork(
            request ->
                request.timeToLive() == 1
                    ? Answer.of(11_013, router(20 - asked[0]++), 5)
                    : at(2, request));
    assertThat(run(trace, network).hops().get(0).responders())
        .containsExactly(router(20), router(19), router(18));
  }

  @Test
  void probesAsItWasTold() throws IOException {
    FakeNetwork network = new FakeNetwork(request -> Answer.SILENCE);
    InetAddress source = Addresses.LOOPBACK;
    run(trace.maxHops(2).probesPerHop(2).payloadSize(7).source(source), network);
    assertThat(network.requests).extracting(EchoRequest::timeToLive).containsExactly(1, 2, 1, 2);
    assertThat(network.requests)
        .allSatisfy(
            request -> {
              assertThat(request.payloadSize()).isEqualTo(7);
              assertThat(request.source()).contains(source);
              assertThat(request.timeout()).isEqualTo(TIMEOUT);
            });
  }

  @Test
  void tracesOverIpv6() throws IOException {
    FakeNetwork network = new FakeNetwork(request -> Answer.of(0, Addresses.HOST6, 1));
    Route route = run(Traceroute.to(Addresses.HOST6), network);
    assertThat(route.hops()).hasSize(1);
    assertThat(route.reached()).isTrue();
  }

  /** Every code of ICMPv6's "destination unreachable". */
  @ParameterizedTest
  @ValueSource(ints = {11_002, 11_003, 11_004, 11_005, 11_040, 11_045})
  void endsOverIpv6WhereARouterSaysThatItIsUnreachable(int status) throws IOException {
    InetAddress router = Addresses.of("2001:db8::ff");
    FakeNetwork network =
        new FakeNetwork(
            request ->
                request.timeToLive() == 1
                    ? Answer.of(11_013, Addresses.LOOPBACK6, 1)
                    : Answer.of(status, router, 20));
    Route route = run(Traceroute.to(Addresses.HOST6), network);
    assertThat(route.reached()).isFalse();
    assertThat(route.hops()).hasSize(2);
    assertThat(route.hops().get(1).responders()).containsExactly(router);
    assertThat(network.outstanding).isZero();
  }

  @Test
  void throwsWhatKeptItFromSendingAndDropsTheRest() {
    FakeNetwork network =
        new FakeNetwork(request -> request.timeToLive() == 2 ? Answer.failure(5) : Answer.SILENCE);
    assertThatThrownBy(() -> run(trace, network)).isInstanceOf(IcmpException.class);
    assertThat(network.outstanding).isZero();
  }

  @Test
  void endsEarlyWhenInterruptedAndKeepsTheFlag() throws IOException {
    FakeNetwork network =
        new FakeNetwork(request -> request.timeToLive() == 1 ? at(9, request) : Answer.SILENCE);
    Route route = trace.run(network.client, hop -> Thread.currentThread().interrupt(), network);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(route.hops()).hasSize(1);
    assertThat(network.outstanding).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 256})
  void refusesHopsOutOfRange(int hops) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trace.maxHops(hops))
        .withMessage("maxHops is " + hops + ", but must be from 1 to 255");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 11})
  void refusesProbesOutOfRange(int probes) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trace.probesPerHop(probes))
        .withMessage("probesPerHop is " + probes + ", but must be from 1 to 10");
  }

  @Test
  void refusesWhatARequestRefuses() {
    assertThatIllegalArgumentException().isThrownBy(() -> trace.timeout(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> trace.payloadSize(65_501));
    assertThatIllegalArgumentException().isThrownBy(() -> trace.source(Addresses.HOST6));
    assertThatIllegalArgumentException().isThrownBy(() -> Traceroute.to(Addresses.of("::")));
  }
}
