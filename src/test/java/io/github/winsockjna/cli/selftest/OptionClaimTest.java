// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.option.DocumentedSockets;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.Options;
import io.github.winsockjna.option.RmOptions;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.option.WinsockOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The expectations about options are complete, and agree with the documentation. */
class OptionClaimTest {
  private static final List<OptionClaim> CLAIMS = OptionClaim.all();

  /** The kinds of socket that the documentation has words for. */
  private static final List<String> WORDS = List.of("stream", "datagram", "raw");

  /** Nothing has them, or nobody says which Windows does. */
  private static final List<String> NO_RELEASES = List.of("none", "unverified");

  @Test
  void isAboutOptionsThatThereAre() {
    assertThat(CLAIMS)
        .allSatisfy(claim -> assertThat(Options.all()).as(claim.name()).anyMatch(claim::isAbout));
  }

  static Stream<WinsockOption<?>> documented() {
    return Options.all().stream()
        .filter(option -> option.level() != RmOptions.LEVEL)
        .filter(option -> !NO_RELEASES.contains(option.since()))
        .filter(option -> words(option).length > 0);
  }

  private static final Map<WinsockOption<?>, String> SOCKETS = DocumentedSockets.all();

  /** What the documentation says of the kinds, without what it says of settings. */
  private static String[] words(WinsockOption<?> option) {
    String sockets = SOCKETS.get(option).split(";")[0];
    return sockets.startsWith("all")
        ? WORDS.toArray(String[]::new)
        : Arrays.stream(sockets.split("\\W+")).filter(WORDS::contains).toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("documented")
  void claimsEveryKindThatIsDocumented(WinsockOption<?> option) {
    List<OptionClaim> claims = CLAIMS.stream().filter(claim -> claim.isAbout(option)).toList();
    if (NOBODY_PROMISES.contains(option)) {
      assertThat(claims).isEmpty();
    } else {
      assertThat(claims)
          .flatExtracting(OptionClaim::sockets)
          .extracting(group -> group.replaceAll("[46-].*", ""))
          .contains(words(option));
    }
  }

  /** Reserved, or not to be read without further ado: what the documentation's quirks say. */
  private static final List<WinsockOption<?>> NOBODY_PROMISES =
      List.of(
          SocketLevelOptions.SO_GROUP_ID,
          SocketLevelOptions.SO_GROUP_PRIORITY,
          SocketLevelOptions.SO_PAUSE_ACCEPT,
          SocketLevelOptions.SO_UPDATE_ACCEPT_CONTEXT,
          SocketLevelOptions.SO_UPDATE_CONNECT_CONTEXT);

  private static Expected reading(WinsockOption<?> option, SocketKind kind) {
    return CLAIMS.stream()
        .filter(claim -> claim.isAbout(option) && claim.isAbout(kind))
        .findFirst()
        .orElseThrow()
        .reading(kind);
  }

  @Test
  void expectsLengthAndValueOfAFreshSocket() {
    Expected expected = reading(TcpOptions.TCP_NODELAY, SocketKind.TCP6);
    assertThat(expected.text()).isEqualTo("1 byte: false");
    assertThat(expected.isMet()).accepts("1 byte: false");
    assertThat(expected.isMet()).rejects("1 byte: true", "4 bytes: false", "WSAENOPROTOOPT");
  }

  @Test
  void expectsTheLengthAloneOfASocketInUse() {
    Expected expected = reading(TcpOptions.TCP_NODELAY, SocketKind.TCP4_CONNECTED);
    assertThat(expected.text()).isEqualTo("1 byte");
    assertThat(expected.isMet()).accepts("1 byte: true").rejects("4 bytes: true");
  }

  @Test
  void expectsErrorsByName() {
    Expected expected = reading(IpOptions.IP_PKTINFO, SocketKind.TCP4);
    assertThat(expected.text()).isEqualTo("WSAENOPROTOOPT or WSAEINVAL");
    assertThat(expected.isMet()).accepts("WSAEINVAL").rejects("4 bytes: false");
    assertThat(reading(IpOptions.IP_MTU, SocketKind.UDP4).text()).isEqualTo("WSAENOTCONN");
    assertThat(reading(IpOptions.IP_MTU, SocketKind.UDP4_CONNECTED).text()).isEqualTo("4 bytes");
  }

  @Test
  void knowsTheFamiliesOfAnOption() {
    OptionClaim pktinfo =
        CLAIMS.stream().filter(c -> c.isAbout(Ipv6Options.IPV6_PKTINFO)).findFirst().orElseThrow();
    assertThat(pktinfo.isAbout(SocketKind.UDP6)).isTrue();
    assertThat(pktinfo.isAbout(SocketKind.UDP4)).isFalse();
    assertThat(reading(Ipv6Options.IPV6_V6ONLY, SocketKind.UDP4).text()).isEqualTo("1 byte: true");
  }
}
