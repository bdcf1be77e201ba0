// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.winsockjna.doubles.NeedsDoubles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every IP status comes through, by every way and in each of the places Windows puts it. */
@Timeout(60)
@NeedsDoubles
class DriverStatusIT {
  @RegisterExtension final IcmpDriver driver = new IcmpDriver();

  static Stream<Arguments> everyStatusOnEveryWay() {
    return Stream.of(EchoWay.values())
        .flatMap(
            way ->
                Stream.of(IpStatus.values())
                    .filter(status -> status != IpStatus.UNKNOWN)
                    .map(status -> arguments(way, status)));
  }

  static Stream<Arguments> everyErrorOnEveryWay() {
    return everyStatusOnEveryWay().filter(way -> way.get()[1] != IpStatus.IP_SUCCESS);
  }

  @ParameterizedTest
  @MethodSource("everyStatusOnEveryWay")
  void isTheStatusOfAReply(EchoWay way, IpStatus status) throws Exception {
    driver.answers(way.reply().status(status.code()));
    EchoReply reply = way.send(driver.client);
    assertThat(reply.status()).isSameAs(status);
    assertThat(reply.isSuccess()).isEqualTo(status == IpStatus.IP_SUCCESS);
    assertThat(reply.responder()).contains(reply.request().target());
  }

  @Behaviour(11)
  @ParameterizedTest
  @MethodSource("everyErrorOnEveryWay")
  void isTheReasonOfARefusal(EchoWay way, IpStatus status) throws Exception {
    driver.refuses(status.code());
    assertNobodyAnswered(way.send(driver.client), status);
  }

  @ParameterizedTest
  @MethodSource("everyErrorOnEveryWay")
  void isTheReasonOfAnEndWithoutReply(EchoWay way, IpStatus status) throws Exception {
    driver.refusesAfter(Duration.ofMillis(1), status.code());
    assertNobodyAnswered(way.send(driver.client), status);
  }

  private static void assertNobodyAnswered(EchoReply reply, IpStatus status) {
    assertThat(reply.status()).isSameAs(status);
    assertThat(reply.statusCode()).isEqualTo(status.code());
    assertThat(reply.isSuccess()).isFalse();
    assertThat(reply.responder()).isEmpty();
    assertThat(reply.payload()).isEmpty();
    assertThat(reply.roundTripTime()).isZero();
  }

  @Behaviour(7)
  @ParameterizedTest
  @EnumSource
  void keepsANumberThatIsNotListed(EchoWay way) throws Exception {
    driver.answers(way.reply().status(11_999));
    driver.refuses(11_998);
    EchoReply answered = way.send(driver.client);
    EchoReply refused = way.send(driver.client);
    assertThat(List.of(answered, refused))
        .extracting(EchoReply::status)
        .containsOnly(IpStatus.UNKNOWN);
    assertThat(answered.statusCode()).isEqualTo(11_999);
    assertThat(refused.statusCode()).isEqualTo(11_998);
  }

  @Behaviour({9, 10})
  @ParameterizedTest
  @EnumSource
  void isNeverSuccessWithoutAReply(EchoWay way) throws Exception {
    driver.refuses(0);
    EchoReply reply = way.send(driver.client);
    assertThat(reply.status()).isSameAs(IpStatus.UNKNOWN);
    assertThat(reply.isSuccess()).isFalse();
  }

  @Behaviour(10)
  @ParameterizedTest
  @EnumSource
  void believesTheStatusInTheBufferMore(EchoWay way) throws Exception {
    driver.refusesAfter(Duration.ofMillis(1), 11_010, way.reply().status(11_003));
    assertThat(way.send(driver.client).status()).isSameAs(IpStatus.IP_DEST_HOST_UNREACHABLE);
  }

  @Behaviour(7)
  @ParameterizedTest
  @ValueSource(ints = {87, 997})
  void isNoWin32Error(int error) {
    driver.refusesAfter(Duration.ofMillis(1), error);
    for (EchoWay way : EchoWay.values()) {
      assertThatThrownBy(() -> way.send(driver.client))
          .as(way.name())
          .isInstanceOf(IcmpException.class)
          .hasMessageContaining("(" + error + ")");
    }
  }

  @Behaviour(31)
  @Test
  void isTheSameInEveryLanguage() throws Exception {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ENGLISH);
      List<String> english = everythingSaid();
      Locale.setDefault(Locale.JAPAN);
      assertThat(everythingSaid()).isEqualTo(english).isNotEmpty();
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Each status and each Win32 error, as users see them. */
  private List<String> everythingSaid() throws Exception {
    List<String> said = new ArrayList<>();
    for (EchoWay way : EchoWay.values()) {
      for (IpStatus status : IpStatus.values()) {
        driver.fails(way.function, status.code() > 0 ? status.code() : 11_999);
        EchoReply reply = way.send(driver.client);
        said.add(reply.statusCode() + " " + reply.status() + " " + reply.status().description());
      }
      for (int error : DriverFailureIT.ERRORS) {
        driver.fails(way.function, error);
        try {
          said.add("is " + way.send(driver.client));
        } catch (IcmpException e) {
          said.add(e.toString());
        }
      }
    }
    return said;
  }
}
