// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The IP options of a request, as its builder takes them. */
class HeaderOptionsTest {
  private static final InetAddress HOP = Addresses.of("198.51.100.1");

  private final EchoRequest.Builder builder = EchoRequest.to(Addresses.HOST);
  private final EchoRequest.Builder builder6 = EchoRequest.to(Addresses.HOST6);

  @Test
  void thereAreNoneByDefault() {
    EchoRequest request = builder.build();
    assertThat(request.recordRoute()).isZero();
    assertThat(request.timestamps()).isZero();
    assertThat(request.looseSourceRoute()).isEmpty();
    assertThat(request.strictSourceRoute()).isEmpty();
  }

  @Test
  void keepsWhatIsSet() {
    assertThat(builder.recordRoute(3).build().recordRoute()).isEqualTo(3);
    assertThat(builder.timestamps(2).build().timestamps()).isEqualTo(2);
    assertThat(builder.build().recordRoute()).isEqualTo(3);
  }

  @Test
  void addsTheTargetToARoute() {
    assertThat(builder.looseSourceRoute(List.of(HOP)).build().looseSourceRoute())
        .containsExactly(HOP, Addresses.HOST);
    assertThat(
            EchoRequest.to(HOP)
                .strictSourceRoute(List.of(Addresses.HOST, HOP))
                .build()
                .strictSourceRoute())
        .containsExactly(Addresses.HOST, HOP);
  }

  @Test
  void takesTheLongestRouteThereIs() {
    assertThat(builder.looseSourceRoute(Collections.nCopies(8, HOP)).build().looseSourceRoute())
        .hasSize(9);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.looseSourceRoute(Collections.nCopies(9, HOP)))
        .withMessage("looseSourceRoute has 10 addresses with the target, but must have at most 9");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10})
  void refusesARecordedRouteOutOfRange(int slots) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.recordRoute(slots))
        .withMessage("recordRoute is " + slots + ", but must be from 1 to 9");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 5})
  void refusesTimestampsOutOfRange(int slots) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.timestamps(slots))
        .withMessage("timestamps is " + slots + ", but must be from 1 to 4");
  }

  @Test
  void refusesAnEmptyRoute() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.strictSourceRoute(List.of()))
        .withMessage("strictSourceRoute is empty, but must have a hop");
  }

  @Test
  void refusesHopsThatAreNoHostsOfIpv4() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.looseSourceRoute(List.of(HOP, Addresses.HOST6)))
        .withMessage(
            "looseSourceRoute has 2001:db8:0:0:0:0:0:1, but must have IPv4 addresses of hosts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.strictSourceRoute(List.of(Addresses.of("0.0.0.0"))))
        .withMessageStartingWith("strictSourceRoute has 0.0.0.0");
  }

  @Test
  void refusesNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> builder.looseSourceRoute(null))
        .withMessage("looseSourceRoute");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.strictSourceRoute(Arrays.asList(HOP, null)))
        .withMessage("one of strictSourceRoute");
  }

  @Test
  void refusesALooseAndAStrictRoute() {
    builder.looseSourceRoute(List.of(HOP));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.strictSourceRoute(List.of(HOP)))
        .withMessage("A source route is loose or strict, but must not be both");
  }

  @Test
  void takesAsManyAsFit() {
    EchoRequest request = builder.timestamps(2).recordRoute(4).build();
    assertThat(HeaderOptionsCodec.size(request.options())).isEqualTo(40);
  }

  @Test
  void refusesMoreThanFitAndKeepsWhatWasSet() {
    builder.timestamps(4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.recordRoute(1))
        .withMessage("The IP options take 44 bytes, but must take at most 40");
    assertThat(builder.build().recordRoute()).isZero();
  }

  @Test
  void refusesThemForIpv6() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder6.recordRoute(1))
        .withMessage("recordRoute must not be set for the IPv6 target 2001:db8:0:0:0:0:0:1");
    assertThatIllegalArgumentException().isThrownBy(() -> builder6.timestamps(1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder6.looseSourceRoute(List.of(HOP)));
    assertThatIllegalArgumentException().isThrownBy(() -> builder6.strictSourceRoute(List.of(HOP)));
  }
}
