// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.winsockjna.icmp.FakeNetwork.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PathMtuTest {
  private static final InetAddress ROUTER = Addresses.of("198.51.100.1");

  private final PathMtu search = PathMtu.to(Addresses.HOST).timeout(Duration.ofSeconds(1));

  private static FakeNetwork limitedTo(int mtu, Answer beyond) {
    return new FakeNetwork(
        request -> request.payloadSize() + 28 <= mtu ? Answer.of(0, Addresses.HOST, 1) : beyond);
  }

  private PathMtu.Result run(FakeNetwork network) throws IOException {
    return search.run(network.client, network);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {68, 69, 295, 296, 576, 577, 1300, 1301, 1337, 1499, 1500, 1501, 9000, 40_000, 65_527})
  void findsWhatARouterAllows(int mtu) throws IOException {
    FakeNetwork network = limitedTo(mtu, Answer.of(11_009, ROUTER, 1));
    PathMtu.Result result = run(network);
    assertThat(result.mtu()).hasValue(mtu);
    assertThat(result.limitedBy()).contains(ROUTER);
    assertThat(result.status()).isEqualTo(IpStatus.IP_PACKET_TOO_BIG);
    assertThat(network.requests).hasSizeLessThan(25).allMatch(EchoRequest::dontFragment);
  }

  @ParameterizedTest
  @ValueSource(ints = {1300, 1500})
  void needsFewProbesForCommonSizes(int mtu) throws IOException {
    FakeNetwork network = limitedTo(mtu, Answer.of(11_009, ROUTER, 1));
    run(network);
    assertThat(network.requests).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void hasTheLargestThereIsWhenNothingLimits() throws IOException {
    PathMtu.Result result = run(limitedTo(100_000, Answer.SILENCE));
    assertThat(result.mtu()).hasValue(65_528);
    assertThat(result.limitedBy()).isEmpty();
    assertThat(result.status()).isEqualTo(IpStatus.IP_SUCCESS);
  }

  @Test
  void tellsThatNobodyAnswers() throws IOException {
    FakeNetwork network = limitedTo(0, Answer.SILENCE);
    PathMtu.Result result = run(network);
    assertThat(result.mtu()).isEmpty();
    assertThat(result.limitedBy()).isEmpty();
    assertThat(result.status()).isEqualTo(IpStatus.IP_REQ_TIMED_OUT);
    assertThat(network.elapsed()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void tellsThatTheTargetIsUnreachable() throws IOException {
    PathMtu.Result result = run(limitedTo(0, Answer.of(11_003, ROUTER, 1)));
    assertThat(result.mtu()).isEmpty();
    assertThat(result.limitedBy()).isEmpty();
    assertThat(result.status()).isEqualTo(IpStatus.IP_DEST_HOST_UNREACHABLE);
  }

  @Test
  void tellsABlackHoleFromARefusal() throws IOException {
    PathMtu.Result result = run(limitedTo(1300, Answer.SILENCE));
    assertThat(result.mtu()).hasValue(1300);
    assertThat(result.limitedBy()).isEmpty();
    assertThat(result.status()).isEqualTo(IpStatus.IP_REQ_TIMED_OUT);
  }

  @Test
  void asksOnceMoreWhenAProbeIsLost() throws IOException {
    int[] asked = {0};
    FakeNetwork network =
        new FakeNetwork(
            request ->
                asked[0]++ % 2 == 0
                    ? Answer.SILENCE
                    : request.payloadSize() > 1272
                        ? Answer.of(11_009, ROUTER, 1)
                        : Answer.of(0, Addresses.HOST, 1));
    PathMtu.Result result = run(network);
    assertThat(result.mtu()).hasValue(1300);
    assertThat(result.limitedBy()).contains(ROUTER);
  }

  @Test
  void takesAGeneralFailureAboveAWorkingSizeAsTooBig() throws IOException {
    PathMtu.Result result = run(limitedTo(1400, Answer.of(11_050, null, 0)));
    assertThat(result.mtu()).hasValue(1400);
    assertThat(result.status()).isEqualTo(IpStatus.IP_PACKET_TOO_BIG);
  }

  @Test
  void takesAFailureAboveAWorkingSizeAsTooBig() throws IOException {
    PathMtu.Result result = run(limitedTo(1400, Answer.failure(122)));
    assertThat(result.mtu()).hasValue(1400);
    assertThat(result.limitedBy()).isEmpty();
    assertThat(result.status()).isEqualTo(IpStatus.IP_PACKET_TOO_BIG);
  }

  @Test
  void throwsWhatKeepsItFromSendingAnything() {
    assertThatThrownBy(() -> run(limitedTo(0, Answer.failure(5))))
        .isInstanceOf(IcmpException.class);
  }

  @Test
  void countsTheHeadersOfIpv6() throws IOException {
    FakeNetwork network =
        new FakeNetwork(
            request ->
                request.payloadSize() + 48 <= 1280
                    ? Answer.of(0, Addresses.HOST6, 1)
                    : Answer.of(11_009, Addresses.LOOPBACK6, 1));
    PathMtu.Result result = PathMtu.to(Addresses.HOST6).run(network.client, network);
    assertThat(result.mtu()).hasValue(1280);
    assertThat(result.limitedBy()).contains(Addresses.LOOPBACK6);
    assertThat(network.requests).noneMatch(EchoRequest::dontFragment);
  }

  @Test
  void endsEarlyWhenInterruptedAndKeepsTheFlag() throws IOException {
    FakeNetwork network =
        new FakeNetwork(
            request -> {
              if (request.payloadSize() > 1400) {
                Thread.currentThread().interrupt();
              }
              return Answer.of(0, Addresses.HOST, 1);
            });
    PathMtu.Result result = run(network);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.mtu()).hasValue(68);
    assertThat(network.outstanding).isZero();
  }

  @Test
  void refusesATimeoutOfNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> search.timeout(Duration.ZERO));
  }
}
