// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.winsockjna.cli.terminal.ProgressBar;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.IpStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SweepTextTest {
  private final StringWriter written = new StringWriter();
  private final StringWriter terminal = new StringWriter();

  private Report<EchoReply> text() {
    return new SweepText("192.0.2.0/30", 2, new PrintWriter(written));
  }

  private Report<EchoReply> json() {
    return new SweepJson("192.0.2.0/30", 2, new PrintWriter(written));
  }

  @Test
  void showsLiveHostsAsTheyAnswerAndSumsUp() {
    Report<EchoReply> report = text();
    report.start();
    report.add(Replies.ended(11010, null, 0));
    report.add(Replies.success(12, 64));
    report.end(true);
    assertThat(written.toString())
        .isEqualToNormalizingNewlines(
            """

            Sweeping 2 addresses of 192.0.2.0/30:

            192.0.2.1        12ms

            1 of 2 addresses answered.
            """);
  }

  @Test
  void tellsThatItWasStopped() {
    Report<EchoReply> report = text();
    report.add(Replies.ended(11010, null, 0));
    report.end(false);
    assertThat(written.toString()).contains("0 of 1 address answered; not all were asked.");
  }

  @Test
  void hasABarOnATerminalOnlyAndClearsIt() {
    Report<EchoReply> report =
        new ProgressReport<>(json(), new ProgressBar(new PrintWriter(terminal)), 2);
    report.start();
    assertThat(terminal.toString()).endsWith("] 0/2");
    report.add(Replies.success(1, 64));
    assertThat(terminal.toString()).endsWith("] 1/2");
    report.end(true);
    assertThat(terminal.toString()).endsWith(" \r");
    JsonParser.parseString(written.toString());
  }

  @Test
  void saysWhenAnAnswerIsNotTheTargetsOwn() {
    Report<EchoReply> report = text();
    EchoReply corrupt = Replies.success(0, 64);
    when(corrupt.payloadMatches()).thenReturn(false);
    EchoReply foreign = Replies.success(3, 64);
    when(foreign.responder()).thenReturn(Optional.of(Replies.ROUTER));
    report.add(corrupt);
    report.add(foreign);
    assertThat(written.toString())
        .isEqualToNormalizingNewlines(
            """
            192.0.2.1        <1ms (not the data sent)
            192.0.2.1        3ms (reply from 192.0.2.254)
            """);
  }

  @Test
  void writesOneDocument() {
    Report<EchoReply> report = json();
    report.start();
    report.add(Replies.ended(11010, null, 0));
    report.add(Replies.success(1, 64));
    assertThat(written.toString()).isEmpty();
    report.end(true);
    JsonObject document = JsonParser.parseString(written.toString()).getAsJsonObject();
    assertThat(document.keySet()).containsExactly("target", "addresses", "hosts", "statistics");
    JsonObject host = document.getAsJsonArray("hosts").get(0).getAsJsonObject();
    assertThat(host.get("address").getAsString()).isEqualTo("192.0.2.1");
    assertThat(host.get("success").getAsBoolean()).isTrue();
  }

  @Test
  void saysThePathMtuInOneSentence() {
    assertThat(mtu(OptionalInt.of(1300), Optional.of(Replies.ROUTER), IpStatus.IP_PACKET_TOO_BIG))
        .isEqualTo("Path MTU to x is 1300 bytes, limited by 192.0.2.254.");
    assertThat(mtu(OptionalInt.of(1300), Optional.empty(), IpStatus.IP_REQ_TIMED_OUT))
        .isEqualTo("Path MTU to x is 1300 bytes; larger packets are lost silently.");
    assertThat(mtu(OptionalInt.of(65528), Optional.empty(), IpStatus.IP_SUCCESS))
        .isEqualTo("Path MTU to x is at least 65528 bytes, the most that can be tried.");
    assertThat(mtu(OptionalInt.empty(), Optional.empty(), IpStatus.IP_REQ_TIMED_OUT))
        .isEqualTo("Path MTU to x is not known: No answer came before the timeout.");
  }

  private static String mtu(
      OptionalInt mtu, Optional<java.net.InetAddress> limitedBy, IpStatus status) {
    return MtuCommand.sentence("x", mtu, limitedBy, status);
  }
}
