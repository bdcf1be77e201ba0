// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.winsockjna.doubles.NeedsDoubles;
import java.io.IOException;
import java.net.Inet6Address;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Errors of ICMPv6, of which Windows says that there is no reply: who answered and the round trip
 * are in the buffer all the same.
 */
@Timeout(60)
@NeedsDoubles
class Driver6StatusIT {
  private static final Duration TIMEOUT = Duration.ofMillis(100);
  private static final Duration ROUND_TRIP = Duration.ofMillis(7);
  private static final Inet6Address ROUTER =
      Addresses.scoped(Addresses.of("fe80::a1a2:a3a4:a5a6:a7a8").getAddress(), 0x0b0c0d0e);

  @RegisterExtension final IcmpDriver driver = new IcmpDriver();

  /** How a request ends, and tells the driver to. */
  private enum End {
    AT_ONCE {
      @Override
      void with(IcmpDriver driver, DriverReply... replies) {
        driver.answers(replies);
      }
    },
    WITHIN_THE_CALL {
      @Override
      void with(IcmpDriver driver, DriverReply... replies) {
        driver.answersWithinTheCall(replies);
      }
    },
    LATER {
      @Override
      void with(IcmpDriver driver, DriverReply... replies) {
        driver.answersAfter(Duration.ofMillis(1), replies);
      }
    };

    abstract void with(IcmpDriver driver, DriverReply... replies);
  }

  /** Every error that a router or the target may send, by every way and end. */
  static Stream<Arguments> errors() {
    return Stream.of(EchoWay.SYNC_IPV6, EchoWay.ASYNC_IPV6)
        .flatMap(
            way ->
                Stream.of(End.values())
                    .flatMap(
                        end ->
                            Stream.of(
                                    11_002, 11_003, 11_004, 11_005, 11_007, 11_009, 11_012, 11_013,
                                    11_014, 11_015, 11_040, 11_041, 11_042, 11_043, 11_044, 11_045,
                                    11_999)
                                .map(status -> arguments(way, end, status))));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void keepsWhoAnsweredAndTheRoundTrip(EchoWay way, End end, int status) throws Exception {
    end.with(
        driver,
        DriverReply.from(ROUTER).status(status).roundTripMillis((int) ROUND_TRIP.toMillis()));
    EchoReply reply = way.send(driver.client);
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(reply.isSuccess()).isFalse();
    assertThat(reply.responder()).contains(ROUTER);
    assertThat(((Inet6Address) reply.responder().orElseThrow()).getScopeId()).isEqualTo(0x0b0c0d0e);
    assertThat(reply.roundTripTime()).isEqualTo(ROUND_TRIP);
    assertThat(reply.payload()).isEmpty();
    assertThat(reply.replies()).containsExactly(reply);
  }

  /** Without a reply the address in the buffer is all zero. */
  @ParameterizedTest
  @EchoWay.OverIpv6
  void aTimeoutHasNobodyAndNoRoundTrip(EchoWay way) throws Exception {
    driver.refusesAfter(Duration.ofMillis(1), 11_010);
    EchoReply reply = way.send(driver.client);
    assertThat(reply.status()).isSameAs(IpStatus.IP_REQ_TIMED_OUT);
    assertThat(reply.responder()).isEmpty();
    assertThat(reply.roundTripTime()).isZero();
  }

  /** Windows' own count says that there is a reply. */
  @ParameterizedTest
  @EchoWay.OverIpv6
  void aBufferThatStayedAllZeroIsNoSuccess(EchoWay way) throws Exception {
    driver.answers(1);
    assertIsNoReply(way.send(driver.client));
  }

  @ParameterizedTest
  @EchoWay.OverIpv6
  void aBufferThatStayedAllZeroIsNoSuccessWithoutACountEither(EchoWay way) throws Exception {
    driver.refuses(0);
    assertIsNoReply(way.send(driver.client));
  }

  private static void assertIsNoReply(EchoReply reply) {
    assertThat(reply.status()).isSameAs(IpStatus.UNKNOWN);
    assertThat(reply.statusCode()).isEqualTo(-1);
    assertThat(reply.isSuccess()).isFalse();
    assertThat(reply.responder()).isEmpty();
    assertThat(reply.payload()).isEmpty();
  }

  /** What it comes to is for the engine to say, but not for the family. */
  @Test
  void anEventWithABufferThatStayedAllZeroEndsAsOverIpv4() throws Exception {
    driver.leavesTheBufferUntouched();
    String over4 = outcome(EchoWay.ASYNC);
    assertThat(over4).doesNotContain("IP_SUCCESS", "ERROR_INVALID_DATA");
    assertThat(outcome(EchoWay.ASYNC_IPV6)).isEqualTo(over4);
  }

  private String outcome(EchoWay way) throws Exception {
    try {
      EchoReply reply = way.send(driver.client, way.request().timeout(TIMEOUT).build());
      return reply.status() + " " + reply.responder();
    } catch (IOException e) {
      return e.getClass() + " " + (e instanceof IcmpException failure ? failure.error() : e);
    }
  }
}
