// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.winsockjna.icmp.FakeNetwork.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RouteMonitorTest {
  private static final InetAddress TARGET = Addresses.HOST;
  private static final RouteMonitor MONITOR = RouteMonitor.to(TARGET);
  private static final int TTL_EXPIRED = 11_013;

  private FakeNetwork network;
  private final List<RouteStatistics> told = new ArrayList<>();

  @AfterEach
  void leavesTheThreadAsItWas() {
    assertThat(Thread.interrupted()).isFalse();
  }

  private static InetAddress router(int hop) {
    return Addresses.of("198.51.100." + hop);
  }

  /** A target so many hops away. */
  private static Answer at(int distance, EchoRequest request) {
    int hop = request.timeToLive();
    return hop >= distance
        ? Answer.of(0, TARGET, 10 * distance)
        : Answer.of(TTL_EXPIRED, router(hop), 10 * hop);
  }

  /** Which round a request belongs to: each begins with a time to live of 1. */
  private int round() {
    return (int) network.requests.stream().filter(r -> r.timeToLive() == 1).count();
  }

  private RouteStatistics run(RouteMonitor monitor, Function<EchoRequest, Answer> answers)
      throws IOException {
    network = new FakeNetwork(answers);
    return monitor.run(network.client, told::add, network);
  }

  private static String inWords(RouteStatistics route) {
    return (route.reached() ? "reached " : "not reached ")
        + route.hops().stream()
            .map(h -> h.statistics().received() + "/" + h.statistics().sent())
            .toList();
  }

  @Test
  void countsEveryHopInEachRound() throws IOException {
    RouteStatistics route = run(MONITOR.rounds(4), request -> at(3, request));

    assertThat(route.target()).isEqualTo(TARGET);
    assertThat(route.rounds()).isEqualTo(4);
    assertThat(inWords(route)).isEqualTo("reached [4/4, 4/4, 4/4]");
    assertThat(route.hops()).extracting(HopStatistics::number).containsExactly(1, 2, 3);
    HopStatistics second = route.hops().get(1);
    assertThat(second.responders()).containsExactly(router(2));
    assertThat(second.statistics().mean()).hasValue(Duration.ofMillis(20));
    assertThat(second.last().orElseThrow().status()).isSameAs(IpStatus.IP_TTL_EXPIRED_TRANSIT);
    assertThat(second.isSilent()).isFalse();
    assertThat(told).hasSize(4).last().isNotSameAs(route);
    assertThat(told.get(0).rounds()).isOne();
  }

  @Test
  void keepsToItsIntervalWhateverARoundCosts() throws IOException {
    run(
        MONITOR.rounds(3).interval(Duration.ofMillis(700)),
        request -> request.timeToLive() == 2 ? Answer.SILENCE : at(3, request));

    List<Duration> begun = new ArrayList<>();
    for (int i = 0; i < network.requests.size(); i++) {
      if (network.requests.get(i).timeToLive() == 1) {
        begun.add(network.sentAt.get(i));
      }
    }
    assertThat(begun)
        .containsExactly(Duration.ZERO, Duration.ofMillis(700), Duration.ofMillis(1400));
    assertThat(network.elapsed()).isEqualTo(Duration.ofMillis(2400));
  }

  @Test
  void probesNoFartherThanTheTargetOnceItIsKnown() throws IOException {
    run(MONITOR.rounds(3), request -> at(3, request));
    assertThat(network.requests).hasSize(30 + 3 + 3);
  }

  @Test
  void costsOneTimeoutToABlackHole() throws IOException {
    RouteStatistics route =
        run(
            MONITOR.rounds(1),
            request -> request.timeToLive() < 3 ? at(9, request) : Answer.SILENCE);
    assertThat(inWords(route)).isEqualTo("not reached [1/1, 1/1, 0/1]");
    assertThat(route.hops().get(2).isSilent()).isTrue();
    assertThat(route.hops().get(2).last()).isEmpty();
    assertThat(network.elapsed()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void aSilentHopOnTheWayLosesNothingBehindIt() throws IOException {
    RouteStatistics route =
        run(
            MONITOR.rounds(2),
            request -> request.timeToLive() == 2 ? Answer.SILENCE : at(3, request));
    assertThat(inWords(route)).isEqualTo("reached [2/2, 0/2, 2/2]");
    assertThat(route.hops().get(1).isSilent()).isTrue();
  }

  @Test
  void aLostProbeOfTheTargetIsALossAndNoOtherRoute() throws IOException {
    run(
        MONITOR.rounds(3),
        request -> request.timeToLive() >= 3 && round() == 2 ? Answer.SILENCE : at(3, request));
    assertThat(told)
        .extracting(RouteMonitorTest::inWords)
        .containsExactly(
            "reached [1/1, 1/1, 1/1]", "not reached [2/2, 2/2, 1/2]", "reached [3/3, 3/3, 2/3]");
  }

  @Test
  void hopsDropOutWhenTheRouteGetsShorterAndComeBackWhenItGrows() throws IOException {
    int[] distance = {0, 4, 2, 2, 4, 4};
    run(MONITOR.rounds(5), request -> at(distance[round()], request));
    assertThat(told)
        .extracting(RouteMonitorTest::inWords)
        .containsExactly(
            "reached [1/1, 1/1, 1/1, 1/1]",
            "reached [2/2, 2/2]",
            "reached [3/3, 3/3]",
            "not reached [4/4, 4/4]",
            "reached [5/5, 5/5, 2/2, 2/2]");
  }

  @Test
  void hasTheMostFrequentResponderFirst() throws IOException {
    RouteStatistics route =
        run(
            MONITOR.rounds(3),
            request ->
                request.timeToLive() == 2
                    ? Answer.of(TTL_EXPIRED, router(round() == 1 ? 7 : 8), 5)
                    : at(3, request));
    assertThat(route.hops().get(1).responders()).containsExactly(router(8), router(7));
  }

  @Test
  void endsWhereSomebodySaysThatTheTargetIsUnreachable() throws IOException {
    RouteStatistics route =
        run(
            MONITOR.rounds(2),
            request ->
                request.timeToLive() < 2 ? at(9, request) : Answer.of(11_003, router(2), 20));
    assertThat(inWords(route)).isEqualTo("not reached [2/2, 2/2]");
  }

  @Test
  void overlapsRoundsThatLastLonger() throws IOException {
    RouteStatistics route =
        run(
            MONITOR.rounds(3).timeout(Duration.ofSeconds(3)).maxHops(2),
            request -> request.timeToLive() == 1 ? Answer.SILENCE : at(2, request));
    assertThat(route.rounds()).isEqualTo(3);
    assertThat(network.elapsed()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void goesOnWhenAProbeCannotBeSent() throws IOException {
    RouteStatistics route =
        run(
            MONITOR.rounds(2),
            request ->
                request.timeToLive() == 1 && round() == 2 ? Answer.failure(1231) : at(2, request));
    assertThat(inWords(route)).isEqualTo("reached [1/1, 2/2]");
    assertThat(route.hops().get(0).statistics().failed()).isOne();
  }

  @Test
  void failsWhenNothingCanBeSentFromTheBeginning() {
    assertThatExceptionOfType(IcmpException.class)
        .isThrownBy(() -> run(MONITOR, request -> Answer.failure(1231)))
        .returns(1231, IcmpException::errorCode);
  }

  @Test
  void endsWhenItsThreadIsInterruptedWithWhatIsKnown() throws IOException {
    network = new FakeNetwork(request -> at(2, request));
    RouteStatistics route =
        MONITOR.run(
            network.client,
            known -> {
              if (known.rounds() == 3) {
                Thread.currentThread().interrupt();
              }
            },
            network);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(route.rounds()).isEqualTo(3);
    assertThat(network.outstanding).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 256})
  void refusesHopsOutOfRange(int hops) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MONITOR.maxHops(hops))
        .withMessage("maxHops is " + hops + ", but must be from 1 to 255");
  }

  @Test
  void isReadable() throws IOException {
    assertThat(run(MONITOR.rounds(2), request -> at(2, request)))
        .hasToString(TARGET + " in 2 hops, 2 rounds");
    assertThat(told.get(1).hops().get(0))
        .hasToString("1 [" + router(1) + "]: 2 sent, 2 received, 0 lost, mean PT0.01S");
  }
}
