// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.HopTimestamp;
import io.github.winsockjna.icmp.IcmpException;
import io.github.winsockjna.icmp.IpStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PingTextTest {
  private final StringWriter written = new StringWriter();

  @Test
  void showsASuccessAsPingExeDoes() {
    assertThat(PingLine.of(Replies.success(12, 57)))
        .isEqualTo("Reply from 192.0.2.1: bytes=32 time=12ms TTL=57");
  }

  @Test
  void showsLessThanAMillisecond() {
    assertThat(PingLine.of(Replies.success(0, 128)))
        .isEqualTo("Reply from 192.0.2.1: bytes=32 time<1ms TTL=128");
  }

  @Test
  void leavesOutATimeToLiveThatIsNotKnown() {
    assertThat(PingLine.of(Replies.success(1, 0)))
        .isEqualTo("Reply from 192.0.2.1: bytes=32 time=1ms");
  }

  @Test
  void tellsThatOtherBytesCameBack() {
    EchoReply reply = Replies.success(1, 64);
    when(reply.payloadMatches()).thenReturn(false);
    assertThat(PingLine.of(reply)).endsWith(" TTL=64 (not the data sent)");
  }

  @Test
  void showsATimeoutWithoutAResponder() {
    assertThat(PingLine.of(Replies.ended(11010, null, 0))).isEqualTo("Request timed out.");
  }

  @ParameterizedTest
  @CsvSource({
    "11002, Destination net unreachable.",
    "11003, Destination host unreachable.",
    "11004, Destination protocol unreachable.",
    "11005, Destination port unreachable.",
    "11009, Packet needs to be fragmented but DF set.",
    "11013, TTL expired in transit.",
    "11014, TTL expired during reassembly.",
    "11050, General failure.",
  })
  void showsWhoSaidWhyItFailed(int status, String text) {
    assertThat(PingLine.of(Replies.ended(status, Replies.ROUTER, 3)))
        .isEqualTo("Reply from 192.0.2.254: " + text);
  }

  @ParameterizedTest
  @CsvSource({"11018", "11999", "-1"})
  void describesEveryOtherStatusWithItsNumber(int status) {
    assertThat(PingLine.of(Replies.ended(status, null, 0)))
        .isEqualTo(IpStatus.of(status).description() + " (" + status + ")");
  }

  @Test
  void showsNameAndAddressAtTheStart() {
    text("example.test").start();
    assertThat(written.toString())
        .isEqualToNormalizingNewlines(
            "\nPinging example.test [192.0.2.1] with 32 bytes of data:\n");
  }

  @Test
  void showsAnAddressOnce() {
    text("192.0.2.1").start();
    assertThat(written.toString())
        .isEqualToNormalizingNewlines("\nPinging 192.0.2.1 with 32 bytes of data:\n");
  }

  @Test
  void showsEachReplyOnALine() {
    PingText text = text("192.0.2.1");
    text.add(result(Replies.success(12, 57)));
    text.add(result(Replies.ended(11010, null, 0)));
    assertThat(written.toString())
        .isEqualToNormalizingNewlines(
            "Reply from 192.0.2.1: bytes=32 time=12ms TTL=57\nRequest timed out.\n");
  }

  @Test
  void sumsUpAtTheEnd() {
    end(Replies.success(10, 57), Replies.success(21, 57), Replies.ended(11010, null, 0));
    assertThat(written.toString().replaceAll("(?s)^.*?\\R(?=\\RPing statistics)", ""))
        .isEqualToNormalizingNewlines(
            """

            Ping statistics for 192.0.2.1:
                Packets: Sent = 3, Received = 2, Lost = 1 (33% loss),
            Approximate round trip times in milli-seconds:
                Minimum = 10ms, Maximum = 21ms, Average = 15ms
            """);
  }

  @Test
  void hasNoTimesToSumUpWhenNothingWasReceived() {
    end(Replies.ended(11010, null, 0));
    assertThat(written.toString().replaceAll("(?s)^.*?\\R(?=\\RPing statistics)", ""))
        .isEqualToNormalizingNewlines(
            """

            Ping statistics for 192.0.2.1:
                Packets: Sent = 1, Received = 0, Lost = 1 (100% loss)
            """);
  }

  @Test
  void writesNumbersInAsciiDigitsWhateverTheLocale() {
    ForeignDigits.during(
        () -> {
          PingText text = text("192.0.2.1");
          text.start();
          text.add(result(Replies.success(10, 57)));
          text.end(true);
        });
    assertThat(written.toString())
        .contains("with 32 bytes", "Sent = 1, Received = 1, Lost = 0 (0% loss)", "= 10ms");
  }

  @Test
  void sumsUpNothingWhenNothingWasSent() {
    text("192.0.2.1").end(false);
    assertThat(written.toString()).isEmpty();
  }

  @Test
  void saysWhyARequestCouldNotBeSentAndGoesOn() {
    PingText text = text("192.0.2.1");
    text.add(PingResult.of(Replies.HOST, new IcmpException("IcmpSendEcho2Ex", 1231)));
    text.add(result(Replies.success(12, 57)));
    assertThat(written.toString())
        .startsWith("Transmit failed. IcmpSendEcho2Ex failed: ERROR_NETWORK_UNREACHABLE (1231): ")
        .contains("Reply from 192.0.2.1");
  }

  @Test
  void saysWhenARequestWasSentIfAsked() {
    PingText text = new PingText(Replies.HOST, 32, true, new PrintWriter(written));
    text.add(result(Replies.success(12, 57)));
    assertThat(written.toString())
        .matches("2026-01-0[123] \\d\\d:\\d4:05\\.678 Reply from 192\\.0\\.2\\.1: .*\\R");
  }

  @Test
  void showsWhatARouteRecorded() {
    EchoReply reply = Replies.success(12, 57);
    when(reply.recordedRoute()).thenReturn(List.of(Replies.ROUTER, Replies.TARGET));
    when(reply.timestamps())
        .thenReturn(List.of(new HopTimestamp(Replies.ROUTER, Duration.ofMillis(1234), true)));
    assertThat(PingLine.of(result(reply), false))
        .containsExactly(
            "Reply from 192.0.2.1: bytes=32 time=12ms TTL=57",
            "    Route: 192.0.2.254 ->\n           192.0.2.1",
            "    Timestamp: 192.0.2.254 : 1234");
  }

  @Test
  void printsNoCharacterOfANameThatMovesTheCursor() {
    new PingText(
            new Target("a\u001b[2Jb\u202e", Replies.TARGET),
            32,
            false,
            new PrintWriter(written, true))
        .start();
    assertThat(written.toString()).contains("Pinging a?[2Jb? [192.0.2.1] with");
  }

  private void end(EchoReply... replies) {
    PingText text = text("192.0.2.1");
    List.of(replies).forEach(reply -> text.add(result(reply)));
    text.end(true);
  }

  private PingText text(String host) {
    return new PingText(new Target(host, Replies.TARGET), 32, false, new PrintWriter(written));
  }

  private static PingResult result(EchoReply reply) {
    return PingResult.of(Replies.HOST, reply);
  }
}
