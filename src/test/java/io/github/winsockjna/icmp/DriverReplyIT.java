// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.winsockjna.doubles.NeedsDoubles;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reply buffer says comes through, and nothing that is not in it. */
@Timeout(60)
@NeedsDoubles
class DriverReplyIT {
  private static final InetAddress ROUTER = Addresses.of("198.51.100.7");

  @RegisterExtension final IcmpDriver driver = new IcmpDriver();

  /** Late enough for an asynchronous request to be under way. */
  private void answersSoon(DriverReply... replies) {
    driver.answersAfter(Duration.ofMillis(1), replies);
  }

  @Behaviour({2, 18})
  @ParameterizedTest
  @EchoWay.OverIpv4
  void everyFieldOfAReplyComesThrough(EchoWay way) throws Exception {
    answersSoon(
        DriverReply.from(ROUTER).roundTripMillis(1234).timeToLive(255).data((byte) 1, (byte) 2));
    EchoReply reply = way.send(driver.client);
    assertThat(reply.responder()).contains(ROUTER);
    assertThat(reply.roundTripTime()).isEqualTo(Duration.ofMillis(1234));
    assertThat(reply.timeToLive()).hasValue(255);
    assertThat(reply.payload()).containsExactly(1, 2);
    assertThat(reply.payloadMatches()).isFalse();
    assertThat(reply.recordedRoute()).isEmpty();
    assertThat(reply.timestamps()).isEmpty();
  }

  /** On the way to the target time passes, also for the router that ends it. */
  @Behaviour(35)
  @ParameterizedTest
  @EchoWay.OverIpv4
  void aRoutersAnswerHasItsRoundTrip(EchoWay way) throws Exception {
    answersSoon(DriverReply.from(ROUTER).status(11_013).roundTripMillis(7));
    EchoReply reply = way.send(driver.client, way.request().timeToLive(5).build());
    assertThat(reply.status()).isSameAs(IpStatus.IP_TTL_EXPIRED_TRANSIT);
    assertThat(reply.responder()).contains(ROUTER);
    assertThat(reply.roundTripTime()).isEqualTo(Duration.ofMillis(7));
  }

  @Behaviour(39)
  @ParameterizedTest
  @EchoWay.OverIpv4
  void thisComputersOwnAnswerIsNoSuccess(EchoWay way) throws Exception {
    answersSoon(DriverReply.from(Addresses.LOOPBACK).status(11_003).roundTripMillis(2999));
    EchoReply reply = way.send(driver.client);
    assertThat(reply.status()).isSameAs(IpStatus.IP_DEST_HOST_UNREACHABLE);
    assertThat(reply.isSuccess()).isFalse();
    assertThat(reply.responder()).contains(Addresses.LOOPBACK);
  }

  @Behaviour({3, 18, 29})
  @ParameterizedTest
  @EchoWay.OverIpv6
  void aReplyOfIpv6HasItsAddressAndScope(EchoWay way) throws Exception {
    byte[] bytes = Addresses.of("fe80::a1a2:a3a4:a5a6:a7a8").getAddress();
    Inet6Address linkLocal = Addresses.scoped(bytes, 0x0b0c0d0e);
    answersSoon(DriverReply.from(linkLocal).roundTripMillis(9));
    EchoReply reply = way.send(driver.client, EchoRequest.to(linkLocal).build());
    assertThat(reply.isSuccess()).isTrue();
    assertThat(reply.responder()).contains(linkLocal);
    assertThat(((Inet6Address) reply.responder().orElseThrow()).getScopeId()).isEqualTo(0x0b0c0d0e);
    assertThat(reply.roundTripTime()).isEqualTo(Duration.ofMillis(9));
    assertThat(reply.payloadMatches()).isTrue();
    assertThat(reply.timeToLive()).isEmpty();
  }

  static Stream<Arguments> everySizeOnEveryWay() {
    return Stream.of(EchoWay.values())
        .flatMap(way -> Stream.of(0, 1, 2, 32, 10_001, 65_500).map(size -> arguments(way, size)));
  }

  @Behaviour(16)
  @ParameterizedTest
  @MethodSource("everySizeOnEveryWay")
  void bringsThePayloadBack(EchoWay way, int size) throws Exception {
    answersSoon(way.reply());
    EchoReply reply = way.send(driver.client, way.request().payloadSize(size).build());
    assertThat(reply.isSuccess()).isTrue();
    assertThat(reply.payload()).hasSize(size);
    assertThat(reply.payloadMatches()).isTrue();
  }

  @ParameterizedTest
  @EchoWay.OverIpv4
  void everyReplyComesThrough(EchoWay way) throws Exception {
    answersSoon(
        way.reply().roundTripMillis(1),
        DriverReply.from(ROUTER).status(11_013).roundTripMillis(2),
        DriverReply.from(Addresses.LOOPBACK).data((byte) 3).options(7, 7, 8, 10, 0, 0, 1, 0));
    EchoReply reply = way.send(driver.client);
    assertThat(reply.replies()).hasSize(3).first().isSameAs(reply);
    assertThat(reply.replies())
        .extracting(each -> each.responder().orElseThrow())
        .containsExactly(Addresses.HOST, ROUTER, Addresses.LOOPBACK);
    assertThat(reply.replies())
        .extracting(EchoReply::status)
        .containsExactly(IpStatus.IP_SUCCESS, IpStatus.IP_TTL_EXPIRED_TRANSIT, IpStatus.IP_SUCCESS);
    assertThat(reply.payloadMatches()).isTrue();
    assertThat(reply.replies().get(1).payload()).isEmpty();
    assertThat(reply.replies().get(2).payload()).containsExactly(3);
    assertThat(reply.replies().get(2).recordedRoute()).containsExactly(Addresses.of("10.0.0.1"));
  }

  @ParameterizedTest
  @EnumSource
  void moreRepliesThanThereAreAreNotRead(EchoWay way) throws Exception {
    driver.answersAfter(Duration.ofMillis(1), 65_535, way.reply());
    EchoReply reply = way.send(driver.client);
    assertThat(reply.isSuccess()).isTrue();
    assertThat(reply.payloadMatches()).isTrue();
    assertThat(reply.replies()).containsExactly(reply);
  }

  @ParameterizedTest
  @EchoWay.OverIpv4
  void manyRepliesOfNobodyAreNoSuccess(EchoWay way) throws Exception {
    driver.answersAfter(Duration.ofMillis(1), 65_535);
    EchoReply reply = way.send(driver.client);
    assertThat(reply.status()).isSameAs(IpStatus.UNKNOWN);
    assertThat(reply.responder()).isEmpty();
    driver.answers(way.reply());
    assertThat(way.send(driver.client).isSuccess()).isTrue();
  }

  private void refused(EchoWay way, String why) throws Exception {
    assertThatThrownBy(() -> way.send(driver.client))
        .isInstanceOfSatisfying(
            IcmpException.class,
            e -> {
              assertThat(e.function()).isEqualTo(way.function);
              assertThat(e.error()).isSameAs(Win32Error.ERROR_INVALID_DATA);
            })
        .cause()
        .hasMessageContaining(why);
    driver.answers(way.reply());
    assertThat(way.send(driver.client).isSuccess()).isTrue();
  }

  /** Size and offset from the buffer, which has 1024 bytes, an ICMP error and an I/O status. */
  static Stream<Arguments> liesOnEveryWay() {
    return Stream.of(EchoWay.values())
        .filter(way -> !way.isIpv6())
        .flatMap(
            way ->
                Stream.of(
                    arguments(way, 32, -1L),
                    arguments(way, 32, -64L * 1024),
                    arguments(way, 32, 1024L + 24 - 31),
                    arguments(way, 32, 1L << 31),
                    arguments(way, 32, 1L << 40),
                    arguments(way, 32, Long.MIN_VALUE),
                    arguments(way, 32, Long.MAX_VALUE),
                    arguments(way, 255, 1024L)));
  }

  @Behaviour(4)
  @ParameterizedTest
  @MethodSource("liesOnEveryWay")
  void dataOutsideOfTheBufferIsRefused(EchoWay way, int size, long offset) throws Exception {
    answersSoon(way.reply().saysDataIs(size, offset));
    refused(way, size + " bytes of data are outside of the reply buffer");
  }

  @Behaviour(4)
  @ParameterizedTest
  @EchoWay.OverIpv4
  void moreDataThanTheBufferHoldsIsRefused(EchoWay way) throws Exception {
    answersSoon(way.reply().saysDataIs(65_535, 40));
    refused(way, "65535 bytes of data are outside of the reply buffer");
  }

  @ParameterizedTest
  @MethodSource("liesOnEveryWay")
  void optionsOutsideOfTheBufferAreRefused(EchoWay way, int size, long offset) throws Exception {
    answersSoon(way.reply().saysOptionsAre(size, offset));
    refused(way, size + " bytes of IP options are outside of the reply buffer");
  }

  @ParameterizedTest
  @EchoWay.OverIpv4
  void whatAnErrorPointsToIsNotLookedAt(EchoWay way) throws Exception {
    answersSoon(way.reply().status(11_013).saysDataIs(65_535, -1).saysOptionsAre(255, -1));
    assertThat(way.send(driver.client).status()).isSameAs(IpStatus.IP_TTL_EXPIRED_TRANSIT);
  }

  @ParameterizedTest
  @EchoWay.OverIpv4
  void tellsWhatTheHopsWroteDown(EchoWay way) throws Exception {
    int[] route = {7, 11, 12, 10, 0, 0, 1, 10, 0, 0, 2};
    int[] loose = {131, 7, 8, 192, 0, 2, 1};
    int[] times = {68, 20, 13, 1, 10, 0, 0, 3, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    answersSoon(
        way.reply()
            .options(
                Stream.of(loose, route, new int[] {1}, times)
                    .flatMapToInt(Arrays::stream)
                    .toArray()));
    EchoReply reply = way.send(driver.client);
    assertThat(reply.recordedRoute())
        .containsExactly(Addresses.of("10.0.0.1"), Addresses.of("10.0.0.2"));
    assertThat(reply.timestamps())
        .containsExactly(new HopTimestamp(Addresses.of("10.0.0.3"), Duration.ofMillis(256), true));
    assertThat(reply.payloadMatches()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 255})
  void theFlagsOfAReplyChangeNothing(int flags) throws Exception {
    answersSoon(EchoWay.SYNC.reply().flags(flags));
    assertThat(EchoWay.SYNC.send(driver.client).payloadMatches()).isTrue();
    assertThat(EchoWay.ASYNC.send(driver.client).payloadMatches()).isTrue();
  }
}
