// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.doubles.AnsweringWinsock;
import io.github.winsockjna.option.IcmpErrorInfo;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.socket.FullBacklog;
import io.github.winsockjna.socket.WinSocket;
import io.github.winsockjna.socket.WinSockets;
import io.github.winsockjna.wine.OnlyOnWine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code why}, on loopback. */
class WhyIT {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void connects(String loopback) throws Exception {
    try (WinSocket server = listening(loopback)) {
      int port = server.localAddress().getPort();
      CommandLineRun why = CommandLineRun.of("why", "[" + loopback + "]:" + port);

      assertThat(why.exitStatus()).isZero();
      assertThat(why.out())
          .startsWith("Connected to " + loopback + ", port " + port + " in ")
          .containsPattern(" ms, from \\S+:\\d+\\.\\R$");
      assertThat(why.err()).isEmpty();
    }
  }

  private static WinSocket listening(String loopback) throws WinsockException {
    WinSocket server = loopback.contains(":") ? WinSocket.tcp6() : WinSocket.tcp4();
    server.bind(new InetSocketAddress(loopback, 0));
    server.listen(5);
    return server;
  }

  /** A port that is taken, and where nobody listens. */
  private static WinSocket deaf() throws WinsockException {
    WinSocket socket = WinSocket.tcp4();
    socket.bind(new InetSocketAddress("127.0.0.1", 0));
    return socket;
  }

  @Test
  void saysThatNobodyListens() throws Exception {
    try (WinSocket nobody = deaf()) {
      int port = nobody.localAddress().getPort();
      CommandLineRun why = CommandLineRun.of("why", "127.0.0.1:" + port);

      assertThat(why.exitStatus()).isEqualTo(1);
      assertThat(why.out())
          .startsWith("Could not connect to 127.0.0.1, port " + port + ": WSAECONNREFUSED (10061)")
          .contains("\nPing: Reply from 127.0.0.1: bytes=32 time")
          .contains("nothing listens on port " + port);
      assertThat(why.err()).isEmpty();
    }
  }

  @Test
  @OnlyOnWine("Windows 10 2004 tells ICMP errors")
  void saysThatItCannotKnowTheIcmpError() throws Exception {
    try (WinSocket nobody = deaf()) {
      String target = "127.0.0.1:" + nobody.localAddress().getPort();

      assertThat(CommandLineRun.of("why", target).out())
          .contains("ICMP error: cannot be known, for this system does not tell them");
      JsonObject document =
          JsonParser.parseString(CommandLineRun.of("why", "--json", target).out())
              .getAsJsonObject();
      assertThat(document.get("tellsIcmpErrors").getAsBoolean()).isFalse();
      assertThat(document.get("error").getAsString()).isEqualTo("WSAECONNREFUSED");
      assertThat(document.getAsJsonObject("ping").get("success").getAsBoolean()).isTrue();
    }
  }

  @Test
  void saysThatTheNameIsNotKnown() {
    CommandLineRun why = CommandLineRun.of("why", "--json", "nosuch.invalid:80");

    assertThat(why.exitStatus()).isEqualTo(1);
    JsonObject document = JsonParser.parseString(why.out()).getAsJsonObject();
    assertThat(document.get("address").isJsonNull()).isTrue();
    assertThat(document.get("explanation").getAsString()).startsWith("The name has no address");
  }

  @Test
  @OnlyOnWine("Windows refuses what comes to a full backlog")
  void givesUpWhenNobodyAnswers() throws Exception {
    try (FullBacklog full = new FullBacklog()) {
      CommandLineRun why =
          CommandLineRun.of("why", "-w", "300", "127.0.0.1:" + full.address().getPort());

      assertThat(why.exitStatus()).isEqualTo(1);
      assertThat(why.out())
          .containsPattern(": no answer within \\d+\\.\\d ms\\.\\R")
          .contains("The host is there, for it answers a ping");
    }
  }

  private static byte[] answer(IcmpErrorInfo error) {
    ByteBuffer b = ByteBuffer.allocate(36).order(ByteOrder.LITTLE_ENDIAN);
    b.put(Sockaddr.encode(new InetSocketAddress(error.source(), 0)));
    b.putInt(28, error.protocol().code());
    return b.put(32, (byte) error.type()).put(33, (byte) error.code()).array();
  }

  private static WhyResult inquire(AnsweringWinsock winsock) throws WinsockException {
    Winsock.startup();
    try (WinSocket nobody = deaf()) {
      return new WhyProbe(
              family -> WinSockets.tcp(winsock.ws2_32(), family),
              target -> Replies.ended(11010, null, 0),
              Duration.ofSeconds(30))
          .probe(new HostPort("127.0.0.1", nobody.localAddress().getPort()))
          .get(0);
    }
  }

  private static String text(WhyResult finding) {
    StringWriter out = new StringWriter();
    WhyText.print(finding, new PrintWriter(out));
    return out.toString();
  }

  /** Wine has no such option, so a double of the DLL answers. */
  @Test
  void namesWhoSentTheIcmpError() throws Exception {
    IcmpErrorInfo error =
        new IcmpErrorInfo(InetAddress.getByName("192.0.2.254"), Protocol.ICMP, 3, 13);
    try (AnsweringWinsock winsock = new AnsweringWinsock()) {
      winsock.answer(
          TcpOptions.LEVEL,
          TcpOptions.TCP_FAIL_CONNECT_ON_ICMP_ERROR.number(),
          new byte[] {1, 0, 0, 0});
      winsock.answer(TcpOptions.LEVEL, TcpOptions.TCP_ICMP_ERROR_INFO.number(), answer(error));

      WhyResult finding = inquire(winsock);

      assertThat(finding.tellsIcmpErrors()).isTrue();
      assertThat(finding.icmpError()).contains(error);
      assertThat(text(finding))
          .contains("ICMP error: from 192.0.2.254: destination unreachable: ")
          .contains("A router on the way reported the ICMP error");
    }
  }

  @Test
  void tellsThatNoIcmpErrorCame() throws Exception {
    try (AnsweringWinsock winsock = new AnsweringWinsock()) {
      winsock.answer(
          TcpOptions.LEVEL,
          TcpOptions.TCP_FAIL_CONNECT_ON_ICMP_ERROR.number(),
          new byte[] {1, 0, 0, 0});
      winsock.fail(
          TcpOptions.LEVEL, TcpOptions.TCP_ICMP_ERROR_INFO.number(), WsaError.WSANO_DATA.code());

      assertThat(text(inquire(winsock))).contains("ICMP error: none came.");
    }
  }
}
