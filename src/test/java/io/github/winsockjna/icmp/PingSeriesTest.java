// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyShort;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.Kernel32;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.stubbing.Answer;

@Timeout(60)
class PingSeriesTest {
  private final IPHlpAPI iphlpapi = FakeReply.mockOfIphlpapi();
  private final EchoRequest request = EchoRequest.to(Addresses.LOOPBACK).build();
  private final PingSeries series = PingSeries.of(request).interval(Duration.ofMillis(1));
  private IcmpClient client;

  @BeforeEach
  void open() throws IOException {
    when(iphlpapi.IcmpCreateFile()).thenReturn(new HANDLE(new Pointer(0x2c)));
    echoes(FakeReply::echo);
    client = new IcmpClient(iphlpapi, mock(Kernel32.class));
  }

  @Test
  void sendsFourRequestsUnlessToldOtherwise() throws IOException {
    assertThat(series.run(client).sent()).isEqualTo(4);
    verifySent(4);
  }

  @Test
  void tellsOfEachReplyBeforeTheNextRequest() throws IOException {
    List<String> events = new ArrayList<>();
    echoes(
        call -> {
          events.add("request");
          return FakeReply.echo(call);
        });
    PingStatistics statistics =
        series
            .count(2)
            .run(
                client,
                reply -> {
                  assertThat(reply.request()).isSameAs(request);
                  events.add("reply");
                });
    assertThat(events).containsExactly("request", "reply", "request", "reply");
    assertThat(statistics.received()).isEqualTo(2);
  }

  @Test
  void goesOnAfterATimeout() throws IOException {
    List<Integer> statuses = new ArrayList<>();
    echoes(call -> statuses.size() == 1 ? FakeReply.nothing(11_010) : FakeReply.echo(call));
    PingStatistics statistics =
        series.count(3).run(client, reply -> statuses.add(reply.statusCode()));
    assertThat(statuses).containsExactly(0, 11_010, 0);
    assertThat(statistics.lost()).isEqualTo(1);
  }

  @Test
  void endsWithTheFirstFailure() {
    echoes(call -> FakeReply.nothing(1231));
    assertThatThrownBy(() -> series.run(client)).isInstanceOf(IcmpException.class);
    verifySent(1);
  }

  @Test
  void refusesAClosedClient() {
    client.close();
    assertThatIllegalStateException().isThrownBy(() -> series.run(client));
  }

  @Test
  void endsEarlyWhenInterruptedAndKeepsTheFlag() throws IOException {
    PingStatistics statistics =
        series
            .interval(Duration.ofHours(1))
            .run(client, reply -> Thread.currentThread().interrupt());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(statistics.sent()).isEqualTo(1);
  }

  @Test
  void doesNotWaitAfterTheLastRequest() throws IOException {
    assertThat(series.count(1).interval(Duration.ofDays(1)).run(client).sent()).isEqualTo(1);
  }

  @Test
  void doesNotChange() throws IOException {
    series.count(9);
    series.interval(Duration.ofDays(1));
    assertThat(series.run(client).sent()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void refusesACountOfNothing(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series.count(count))
        .withMessage("count is " + count + ", but must be at least 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT1176H0.000000001S"})
  void refusesAnIntervalOfNothing(Duration interval) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series.interval(interval))
        .withMessage("interval is " + interval + ", but must be more than 0 and at most 49 days");
  }

  @Test
  void refusesNull() {
    assertThatNullPointerException().isThrownBy(() -> PingSeries.of(null)).withMessage("request");
    assertThatNullPointerException()
        .isThrownBy(() -> series.interval(null))
        .withMessage("interval");
  }

  private void verifySent(int requests) {
    verify(iphlpapi, times(requests))
        .IcmpSendEcho(any(), anyInt(), any(), anyShort(), any(), any(), anyInt(), anyInt());
  }

  private void echoes(Answer<Integer> answer) {
    doAnswer(answer)
        .when(iphlpapi)
        .IcmpSendEcho(any(), anyInt(), any(), anyShort(), any(), any(), anyInt(), anyInt());
  }
}
