// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.winsockjna.icmp.FakeNetwork.Answer;
import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PingSeriesTest {
  private static final Answer ECHO = Answer.of(0, Addresses.LOOPBACK, 7);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final EchoRequest request = EchoRequest.to(Addresses.LOOPBACK).build();
  private final PingSeries series = PingSeries.of(request);
  private final Map<Integer, Answer> answers = new HashMap<>();
  private final FakeNetwork network = new FakeNetwork(r -> answers.getOrDefault(sent() - 1, ECHO));

  private int sent() {
    return network.requests.size();
  }

  private PingStatistics run(PingSeries series) throws IOException {
    return series.run(network.client, reply -> {}, network);
  }

  @Test
  void sendsFourRequestsASecondApartUnlessToldOtherwise() throws IOException {
    assertThat(run(series).sent()).isEqualTo(4);
    assertThat(network.requests).containsOnly(request);
    assertThat(network.sentAt)
        .containsExactly(Duration.ZERO, SECOND, SECOND.multipliedBy(2), SECOND.multipliedBy(3));
  }

  @Test
  void sendsWhenItIsTimeWhateverTheRepliesTake() throws IOException {
    answers.put(0, Answer.SILENCE);
    answers.put(1, Answer.of(0, Addresses.LOOPBACK, 2500));
    List<String> told = new ArrayList<>();
    PingStatistics statistics =
        series.run(
            network.client,
            reply -> told.add(reply.statusCode() + "@" + network.elapsed().toMillis()),
            network);
    assertThat(network.sentAt).last().isEqualTo(SECOND.multipliedBy(3));
    assertThat(told).containsExactly("11010@4000", "0@4000", "0@4000", "0@4000");
    assertThat(statistics.lost()).isEqualTo(1);
    assertThat(statistics.received()).isEqualTo(3);
  }

  @Test
  void leavesOutWhatAConsumerHadNoTimeFor() throws IOException {
    series.count(3).run(network.client, reply -> network.pass(Duration.ofMillis(2500)), network);
    assertThat(network.sentAt)
        .containsExactly(Duration.ZERO, Duration.ofMillis(2507), Duration.ofMillis(5014));
  }

  @Test
  void hasNoMoreOutstandingThanTheClientSends() throws IOException {
    answers.clear();
    FakeNetwork silent = new FakeNetwork(r -> Answer.SILENCE);
    PingStatistics statistics =
        series.count(1000).interval(Duration.ofMillis(1)).run(silent.client, reply -> {}, silent);
    assertThat(silent.mostOutstanding).isEqualTo(IcmpClient.Builder.DEFAULT_OUTSTANDING);
    assertThat(statistics.sent()).isEqualTo(1000);
  }

  @Test
  void goesOnWhenARequestCannotBeSentAndReportsItInItsTurn() throws IOException {
    answers.put(0, Answer.of(0, Addresses.LOOPBACK, 2500));
    answers.put(1, Answer.failure(1231));
    List<String> told = new ArrayList<>();
    Map<EchoRequest, PingStatistics> statistics =
        series.runAll(
            network.client,
            reply -> told.add("reply"),
            (failed, why) ->
                told.add(failed == request ? String.valueOf(why.errorCode()) : "another"),
            network);
    assertThat(told).containsExactly("reply", "1231", "reply", "reply");
    assertThat(statistics.get(request).failed()).isEqualTo(1);
    assertThat(statistics.get(request).sent()).isEqualTo(3);
  }

  @Test
  void countsFailuresAmongAllHosts() throws IOException {
    answers.put(3, Answer.failure(1231));
    assertThat(run(series).failed()).isEqualTo(1);
  }

  @Test
  void endsWithAFailureThatIsNoAnswerOfTheSystem() {
    EchoSender broken = mock(EchoSender.class);
    when(broken.sendAsync(any()))
        .thenReturn(CompletableFuture.failedFuture(new AsynchronousCloseException()));
    assertThatThrownBy(() -> series.run(broken)).isInstanceOf(AsynchronousCloseException.class);
  }

  @Test
  void sendsToSeveralHostsAtOnceAndNoneWaitsForAnother() throws IOException {
    EchoRequest silent = EchoRequest.to(Addresses.LOOPBACK6).build();
    FakeNetwork both =
        new FakeNetwork(r -> r == silent ? Answer.SILENCE : Answer.of(0, Addresses.LOOPBACK, 7));
    List<String> told = new ArrayList<>();
    Map<EchoRequest, PingStatistics> statistics =
        PingSeries.of(List.of(silent, request, silent))
            .count(2)
            .runAll(
                both.client,
                reply -> told.add(reply.status() + "@" + both.elapsed().toMillis()),
                (failed, why) -> {},
                both);
    assertThat(both.sentAt).containsExactly(Duration.ZERO, Duration.ZERO, SECOND, SECOND);
    assertThat(told)
        .containsExactly(
            "IP_SUCCESS@7", "IP_SUCCESS@1007", "IP_REQ_TIMED_OUT@4000", "IP_REQ_TIMED_OUT@5000");
    assertThat(statistics.keySet()).containsExactly(silent, request);
    assertThat(statistics.get(silent).lost()).isEqualTo(2);
    assertThat(statistics.get(request).received()).isEqualTo(2);
  }

  @Test
  void sharesWhatMayBeOutstandingAmongHosts() throws IOException {
    FakeNetwork silent = new FakeNetwork(r -> Answer.SILENCE);
    List<EchoRequest> hosts =
        Stream.generate(() -> EchoRequest.to(Addresses.LOOPBACK).build()).limit(100).toList();
    PingSeries.of(hosts)
        .count(5)
        .interval(Duration.ofMillis(1))
        .runAll(silent.client, reply -> {}, (failed, why) -> {}, silent);
    assertThat(silent.mostOutstanding).isEqualTo(200);
    assertThat(silent.requests).hasSize(500);
  }

  @Test
  void hasNothingToDoWithoutHosts() throws IOException {
    assertThat(PingSeries.of(List.of()).runAll(network.client, reply -> {})).isEmpty();
  }

  @Test
  void isEndlessUntilInterrupted() throws IOException {
    PingStatistics statistics =
        series
            .count(0)
            .run(
                network.client,
                reply -> {
                  if (sent() == 100) {
                    Thread.currentThread().interrupt();
                  }
                },
                network);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(statistics.sent()).isEqualTo(100);
  }

  @Test
  void refusesAClosedClient() {
    EchoSender closed = mock(EchoSender.class);
    when(closed.sendAsync(any())).thenThrow(new IllegalStateException("closed"));
    assertThatIllegalStateException().isThrownBy(() -> series.run(closed));
  }

  @Test
  void endsEarlyWhenInterruptedAndKeepsTheFlag() throws IOException {
    PingStatistics statistics =
        series.run(network.client, reply -> Thread.currentThread().interrupt(), network);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(statistics.sent()).isEqualTo(1);
    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void dropsWhatIsOutstandingWhenInterrupted() throws IOException {
    answers.put(0, Answer.SILENCE);
    network.at(Duration.ofMillis(1500), () -> Thread.currentThread().interrupt());
    assertThat(run(series).sent()).isZero();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(sent()).isEqualTo(2);
    assertThat(network.outstanding).isZero();
    assertThat(network.elapsed()).isEqualTo(Duration.ofMillis(1500));
  }

  @Test
  void doesNotWaitAfterTheLastRequest() throws IOException {
    run(series.count(1).interval(Duration.ofDays(1)));
    assertThat(network.elapsed()).isEqualTo(Duration.ofMillis(7));
  }

  @Test
  void doesNotChange() throws IOException {
    series.count(9);
    series.interval(Duration.ofDays(1));
    assertThat(run(series).sent()).isEqualTo(4);
  }

  @Behaviour(13)
  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE})
  void refusesANegativeCount(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series.count(count))
        .withMessage("count is " + count + ", but must be at least 0");
  }

  @Behaviour(13)
  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT1176H0.000000001S"})
  void refusesAnIntervalOfNothing(Duration interval) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series.interval(interval))
        .withMessage("interval is " + interval + ", but must be more than 0 and at most 49 days");
  }

  @Test
  void refusesNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> PingSeries.of((EchoRequest) null))
        .withMessage("request");
    assertThatNullPointerException()
        .isThrownBy(() -> series.interval(null))
        .withMessage("interval");
  }
}
