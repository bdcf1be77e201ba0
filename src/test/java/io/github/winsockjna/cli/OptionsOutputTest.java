// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.ProtocolInfos;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.option.BspState;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Linger;
import io.github.winsockjna.option.ReadableOption;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.socket.OptionReading;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class OptionsOutputTest {
  private final Map<ReadableOption<?>, OptionReading> readings = new LinkedHashMap<>();

  @Test
  void hasTheKeysOfTheContract() {
    read(SocketLevelOptions.SO_KEEPALIVE, true);
    fail(TcpOptions.TCP_KEEPCNT, 10042);
    JsonObject document = OptionsOutput.document(readings);
    assertThat(document.keySet()).containsExactly("options");
    JsonArray options = document.getAsJsonArray("options");
    JsonObject value = options.get(0).getAsJsonObject();
    assertThat(value.keySet()).containsExactly("name", "level", "number", "value");
    assertThat(value.get("name").getAsString()).isEqualTo("SO_KEEPALIVE");
    assertThat(value.get("level").getAsInt()).isEqualTo(65535);
    assertThat(value.get("number").getAsInt()).isEqualTo(8);
    assertThat(value.get("value").getAsBoolean()).isTrue();
    JsonObject error = options.get(1).getAsJsonObject();
    assertThat(error.keySet()).containsExactly("name", "level", "number", "error");
    assertThat(error.get("error").getAsString()).isEqualTo("WSAENOPROTOOPT");
  }

  @Test
  void keepsNumbersAndTruthsAsSuchAndWritesTheRestAsText() {
    read(SocketLevelOptions.SO_SNDBUF, 65536);
    read(SocketLevelOptions.SO_MAX_MSG_SIZE, 4294967295L);
    read(SocketLevelOptions.SO_RCVTIMEO, Duration.ofMillis(1500));
    JsonArray options = OptionsOutput.document(readings).getAsJsonArray("options");
    assertThat(value(options, 0)).isEqualTo("65536");
    assertThat(value(options, 1)).isEqualTo("4294967295");
    assertThat(value(options, 2)).isEqualTo("\"1.5 s\"");
  }

  private static String value(JsonArray options, int index) {
    return options.get(index).getAsJsonObject().get("value").toString();
  }

  @Test
  void groupsTheOptionsByLevel() {
    read(SocketLevelOptions.SO_KEEPALIVE, false);
    read(SocketLevelOptions.SO_TYPE, SocketType.STREAM);
    read(IpOptions.IP_TTL, 128);
    fail(TcpOptions.TCP_KEEPCNT, 10042);
    assertThat(text())
        .isEqualToNormalizingNewlines(
            """
            SOL_SOCKET
              SO_KEEPALIVE  false
              SO_TYPE       STREAM
            IPPROTO_IP
              IP_TTL        128
            IPPROTO_TCP
              TCP_KEEPCNT   WSAENOPROTOOPT
            """);
  }

  @Test
  void writesEveryKindOfValueForPeople() {
    read(SocketLevelOptions.SO_RCVTIMEO, Duration.ofMillis(1500));
    read(SocketLevelOptions.SO_SNDTIMEO, Duration.ZERO);
    read(SocketLevelOptions.SO_LINGER, Linger.of(Duration.ofSeconds(20)));
    read(SocketLevelOptions.SO_CONNECT_TIME, Optional.of(Duration.ofSeconds(3)));
    read(IpOptions.IP_OPTIONS, new byte[] {(byte) 0x94, 4});
    assertThat(text())
        .containsPattern("SO_RCVTIMEO +1\\.5 s\\R")
        .containsPattern("SO_SNDTIMEO +0 s\\R")
        .containsPattern("SO_LINGER +20 s\\R")
        .containsPattern("SO_CONNECT_TIME +3 s\\R")
        .containsPattern("IP_OPTIONS +94 04\\R");
  }

  @Test
  void writesWhatIsNotThere() {
    read(SocketLevelOptions.SO_LINGER, Linger.OFF);
    read(SocketLevelOptions.SO_CONNECT_TIME, Optional.empty());
    read(IpOptions.IP_OPTIONS, new byte[0]);
    assertThat(text())
        .containsPattern("SO_LINGER +off\\R")
        .containsPattern("SO_CONNECT_TIME +none\\R")
        .containsPattern("IP_OPTIONS +none\\R");
  }

  @Test
  void writesProtocolAndAddresses() {
    UUID provider = UUID.fromString("e70f1aa0-ab8b-11cf-8ca3-00805f48a192");
    read(
        SocketLevelOptions.SO_PROTOCOL_INFOW,
        ProtocolInfos.of(
            "MSAFD", AddressFamily.INET, SocketType.STREAM, Protocol.TCP, provider, 1, 2, 3, 4));
    read(
        SocketLevelOptions.SO_BSP_STATE,
        new BspState(
            Optional.of(new InetSocketAddress("127.0.0.1", 80)),
            Optional.empty(),
            SocketType.STREAM,
            Protocol.TCP));
    assertThat(text())
        .contains("MSAFD (INET STREAM TCP, provider e70f1aa0-ab8b-11cf-8ca3-00805f48a192)")
        .contains("STREAM TCP, local 127.0.0.1:80, remote none");
  }

  @Test
  void breaksLongValuesAtTheWidthOfTheLine() {
    read(IpOptions.IP_OPTIONS, new byte[20]);
    String zeros = "00 00 00 00 00 00 00 00 00 00";
    assertThat(text(Ansi.OFF, 45))
        .isEqualToNormalizingNewlines(
            "IPPROTO_IP\n  IP_OPTIONS  " + zeros + "\n              " + zeros + "\n");
  }

  @Test
  void printsNothingOfNothing() {
    assertThat(text()).isEmpty();
    assertThat(OptionsOutput.document(readings).getAsJsonArray("options")).isEmpty();
  }

  private void read(ReadableOption<?> option, Object value) {
    OptionReading reading = mock(OptionReading.class);
    when(reading.value()).thenReturn(Optional.of(value));
    when(reading.failure()).thenReturn(Optional.empty());
    readings.put(option, reading);
  }

  private void fail(ReadableOption<?> option, int error) {
    WinsockException failure = new WinsockException("getsockopt", option.name(), error);
    OptionReading reading = mock(OptionReading.class);
    when(reading.value()).thenReturn(Optional.empty());
    when(reading.failure()).thenReturn(Optional.of(failure));
    when(reading.toString()).thenReturn(failure.error().name());
    readings.put(option, reading);
  }

  @Test
  void coloursLevelsAndErrorsOnATerminalOnly() {
    fail(SocketLevelOptions.SO_GROUP_ID, 10042);
    assertThat(text(Ansi.ON)).contains("\u001b[1mSOL_SOCKET").contains("\u001b[2mWSAENOPROTOOPT");
    assertThat(text(Ansi.OFF)).contains("SOL_SOCKET").doesNotContain("\u001b");
  }

  private String text() {
    return text(Ansi.OFF);
  }

  private String text(Ansi ansi) {
    return text(ansi, Table.ANY_WIDTH);
  }

  private String text(Ansi ansi, int columns) {
    StringWriter written = new StringWriter();
    OptionsOutput.print(readings, columns, new PrintWriter(written), ansi);
    return written.toString();
  }
}
