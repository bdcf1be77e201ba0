// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhyTextTest {
  private static String text(WhyResult finding) {
    StringWriter out = new StringWriter();
    WhyText.print(finding, new PrintWriter(out));
    return out.toString().replace("\r\n", "\n");
  }

  @Test
  void tellsThatItIsConnected() {
    assertThat(text(WhyResults.connected()))
        .isEqualTo(
            "Connected to example [192.0.2.1], port 80 in 12.3 ms, from 192.0.2.99:49152.\n");
  }

  @Test
  void putsTheOwnIpv6AddressInBrackets() {
    WhyResult finding =
        new WhyResult(
            new HostPort("::1", 80),
            Optional.of(Replies.address("::1")),
            Optional.of(new InetSocketAddress("::1", 5)),
            Optional.empty(),
            Duration.ofMillis(1),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(text(finding)).isEqualTo("Connected to ::1, port 80 in 1.0 ms, from [::1]:5.\n");
  }

  @Test
  void tellsErrorIcmpErrorPingAndWhatIsBehindThem() {
    assertThat(text(WhyResults.failed(10061, Replies.success(3, 57))))
        .isEqualTo(
            "Could not connect to example [192.0.2.1], port 80: WSAECONNREFUSED (10061) after 12.3"
                + " ms.\n"
                + "ICMP error: none came.\n"
                + "Ping: Reply from 192.0.2.1: bytes=32 time=3ms TTL=57\n"
                + "Somebody answers, and refuses: nothing listens on port 80 of the host, or a"
                + " firewall refuses in its name.\n");
  }

  @Test
  void tellsWhoSentWhichIcmpError() {
    assertThat(text(WhyResults.failedBy(Replies.ROUTER, Replies.ended(11010, null, 0))))
        .isEqualTo(
            "Could not connect to example [192.0.2.1], port 80: WSAEHOSTUNREACH (10065) after 12.3"
                + " ms.\n"
                + "ICMP error: from 192.0.2.254: destination unreachable: communication prohibited"
                + " by the administrator (ICMP type 3, code 13).\n"
                + "Ping: Request timed out.\n"
                + "A router on the way reported the ICMP error: packets to the host end there.\n");
  }

  @Test
  void tellsThatItGaveUp() {
    assertThat(text(WhyResults.gaveUp(Replies.ended(11010, null, 0))))
        .startsWith(
            "Could not connect to example [192.0.2.1], port 80: no answer within 12.3 ms.\n"
                + "ICMP error: none came.\n"
                + "Ping: Request timed out.\n");
  }

  @Test
  void tellsWhatItCannotKnow() {
    assertThat(text(WhyResults.failedWithoutKnowledge(10065)))
        .contains(
            "\nICMP error: cannot be known, for this system does not tell them; Windows 10 2004"
                + " and later do.\n"
                + "Ping: cannot be sent: Icmp6CreateFile failed\n");
  }

  @Test
  void tellsThatTheNameIsNotKnown() {
    assertThat(text(WhyResult.notFound(WhyResults.TARGET)))
        .isEqualTo(
            "Could not connect to example, port 80: the name is not known.\n"
                + "The name has no address: it is misspelled, or no name server that can be reached"
                + " knows it.\n");
  }
}
