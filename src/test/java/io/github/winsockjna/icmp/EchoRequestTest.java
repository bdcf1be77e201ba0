// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EchoRequestTest {
  private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};
  private static final byte[] LINK_LOCAL = {
    (byte) 0xfe, (byte) 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
  };

  private final EchoRequest.Builder builder = EchoRequest.to(Addresses.HOST);

  @Test
  void keepsTheTarget() {
    assertThat(builder.build().target()).isEqualTo(Addresses.HOST);
  }

  @Test
  void waitsFourSecondsByDefault() {
    assertThat(builder.build().timeout()).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void livesForOneHundredAndTwentyEightHopsByDefault() {
    assertThat(builder.build().timeToLive()).isEqualTo(128);
  }

  @Test
  void mayBeFragmentedByDefault() {
    assertThat(builder.build().dontFragment()).isFalse();
  }

  @Test
  void sendsTheBytesOfPingExeByDefault() {
    assertThat(builder.build().payload())
        .isEqualTo("abcdefghijklmnopqrstuvwabcdefghi".getBytes(US_ASCII));
    assertThat(builder.build().payloadSize()).isEqualTo(32);
  }

  @Test
  void leavesTheSourceToTheSystemByDefault() {
    assertThat(builder.build().source()).isEmpty();
  }

  @Test
  void keepsWhatIsSet() {
    EchoRequest request =
        builder
            .timeout(Duration.ofMillis(1500))
            .timeToLive(3)
            .dontFragment(true)
            .payload(new byte[] {1, 2})
            .source(Addresses.LOOPBACK)
            .build();
    assertThat(request.timeout()).isEqualTo(Duration.ofMillis(1500));
    assertThat(request.timeToLive()).isEqualTo(3);
    assertThat(request.dontFragment()).isTrue();
    assertThat(request.payload()).containsExactly(1, 2);
    assertThat(request.payloadSize()).isEqualTo(2);
    assertThat(request.source()).contains(Addresses.LOOPBACK);
    assertThat(request).hasToString("2 bytes to 192.0.2.1");
  }

  @Test
  void doesNotChangeWithItsBuilder() {
    EchoRequest request = builder.timeToLive(3).build();
    builder.timeToLive(4).payloadSize(0);
    assertThat(request.timeToLive()).isEqualTo(3);
    assertThat(request.payloadSize()).isEqualTo(32);
  }

  /** Nothing and more than Windows' clock has are refused, not bent to the nearest. */
  @Behaviour(12)
  @ParameterizedTest
  @CsvSource({
    "PT0.000000001S, PT0.001S",
    "PT0.0005S, PT0.001S",
    "PT0.001S, PT0.001S",
    "PT0.001000001S, PT0.002S",
    "PT1S, PT1S",
    "PT1176H, PT1176H"
  })
  void roundsTheTimeoutUpToMilliseconds(Duration timeout, Duration rounded) {
    assertThat(builder.timeout(timeout).build().timeout()).isEqualTo(rounded);
  }

  @Behaviour({12, 14})
  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT-0.000000001S", "PT1176H0.000000001S", "PT9999999H"})
  void refusesATimeoutOutOfRange(Duration timeout) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.timeout(timeout))
        .withMessage("timeout is " + timeout + ", but must be more than 0 and at most 49 days");
  }

  @Behaviour(13)
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 127, 128, 254, 255})
  void takesEveryTimeToLiveOfOneByte(int timeToLive) {
    assertThat(builder.timeToLive(timeToLive).build().timeToLive()).isEqualTo(timeToLive);
  }

  @Behaviour(13)
  @ParameterizedTest
  @ValueSource(ints = {0, -1, 256, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void refusesATimeToLiveOutOfRange(int timeToLive) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.timeToLive(timeToLive))
        .withMessage("timeToLive is " + timeToLive + ", but must be from 1 to 255");
  }

  @Behaviour(13)
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 32, 56, 1024, 65_500})
  void takesEveryPayloadSizeOfPingExe(int size) {
    byte[] payload = builder.payloadSize(size).build().payload();
    assertThat(payload).hasSize(size);
    assertThat(builder.payload(payload).build().payloadSize()).isEqualTo(size);
    for (int i = 0; i < size; i++) {
      assertThat(payload[i]).isEqualTo((byte) "abcdefghijklmnopqrstuvw".charAt(i % 23));
    }
  }

  @Behaviour({6, 13})
  @ParameterizedTest
  @ValueSource(ints = {-1, 65_501, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void refusesAPayloadSizeOutOfRange(int size) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.payloadSize(size))
        .withMessage("payloadSize is " + size + ", but must be from 0 to 65500");
  }

  @Test
  void refusesAPayloadThatIsTooLong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.payload(new byte[65_501]))
        .withMessage("the length of payload is 65501, but must be from 0 to 65500");
  }

  @Test
  void copiesThePayloadInAndOut() {
    byte[] given = {1, 2, 3};
    EchoRequest request = builder.payload(given).build();
    given[0] = 99;
    request.payload()[1] = 98;
    assertThat(request.payload()).containsExactly(1, 2, 3);
  }

  @Behaviour(14)
  @Test
  void refusesNull() {
    assertThatNullPointerException().isThrownBy(() -> EchoRequest.to(null)).withMessage("target");
    assertThatNullPointerException().isThrownBy(() -> builder.timeout(null)).withMessage("timeout");
    assertThatNullPointerException().isThrownBy(() -> builder.payload(null)).withMessage("payload");
    assertThatNullPointerException().isThrownBy(() -> builder.source(null)).withMessage("source");
  }

  @Behaviour(14)
  @ParameterizedTest
  @CsvSource({"0.0.0.0, 0.0.0.0", "::, 0:0:0:0:0:0:0:0"})
  void refusesTheAddressOfNobody(String literal, String shown) {
    InetAddress nobody = Addresses.of(literal);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EchoRequest.to(nobody))
        .withMessage("target is " + shown + ", but must be the address of one host");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.source(nobody))
        .withMessage("source is " + shown + ", but must be the address of one host");
  }

  @Behaviour(14)
  @Test
  void refusesASourceOfTheOtherFamily() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.source(Addresses.LOOPBACK6))
        .withMessage(
            "source is 0:0:0:0:0:0:0:1, but must be of the same family as the target 192.0.2.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EchoRequest.to(Addresses.HOST6).source(Addresses.LOOPBACK))
        .withMessageStartingWith("source is 127.0.0.1, but must be of the same family as");
  }

  @Test
  void takesASourceOfTheSameFamily() {
    EchoRequest request = EchoRequest.to(Addresses.HOST6).source(Addresses.LOOPBACK6).build();
    assertThat(request.source()).contains(Addresses.LOOPBACK6);
  }

  @Test
  void refusesDontFragmentForIpv6() {
    EchoRequest.Builder ipv6 = EchoRequest.to(Addresses.LOOPBACK6);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ipv6.dontFragment(true))
        .withMessage("dontFragment is true, but must be false for the IPv6 target 0:0:0:0:0:0:0:1");
    assertThat(ipv6.dontFragment(false).build().dontFragment()).isFalse();
  }

  @Test
  void sendsAnIpv4MappedAddressToIpv4() {
    EchoRequest request = EchoRequest.to(Addresses.scoped(MAPPED, 3)).build();
    assertThat(request.target()).isInstanceOf(Inet4Address.class).isEqualTo(Addresses.LOOPBACK);
    assertThat(EchoRequest.to(Addresses.HOST).source(Addresses.scoped(MAPPED, 3)).build().source())
        .contains(Addresses.LOOPBACK);
  }

  @Test
  void looksNoNameUpForAnIpv4MappedAddress() {
    assertThat(EchoRequest.to(Addresses.scoped(MAPPED, 3)).build().target())
        .hasToString("/127.0.0.1");
  }

  @Test
  void keepsTheScope() {
    InetAddress target = EchoRequest.to(Addresses.scoped(LINK_LOCAL, 7)).build().target();
    assertThat(((Inet6Address) target).getScopeId()).isEqualTo(7);
  }
}
