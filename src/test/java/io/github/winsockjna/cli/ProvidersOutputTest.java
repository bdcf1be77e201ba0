// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.ProtocolInfos;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.spi.InstalledProvider;
import io.github.winsockjna.spi.InstalledProviders;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProvidersOutputTest {
  private static final List<InstalledProvider> PROVIDERS =
      List.of(
          InstalledProviders.of(
              info("MSAFD Tcpip [TCP/IP]", AddressFamily.INET, SocketType.STREAM, 1001),
              1,
              Optional.of(Path.of("mswsock.dll"))),
          InstalledProviders.of(
              info("Layer", AddressFamily.INET6, SocketType.DGRAM, 70_000), 0, Optional.empty()),
          InstalledProviders.of(
              info("Layer over UDP", AddressFamily.INET6, SocketType.DGRAM, 1003),
              2,
              Optional.empty()));

  private static ProtocolInfo info(
      String name, AddressFamily family, SocketType type, int catalogEntryId) {
    return ProtocolInfos.of(
        name,
        family,
        type,
        type == SocketType.STREAM ? Protocol.TCP : Protocol.UDP,
        UUID.fromString("e70f1aa0-ab8b-11cf-8ca3-00805f48a192"),
        catalogEntryId,
        0,
        2,
        0);
  }

  @Test
  void printsALineForEach() {
    StringWriter text = new StringWriter();
    ForeignDigits.during(
        () -> ProvidersOutput.print(PROVIDERS, Table.ANY_WIDTH, new PrintWriter(text)));

    assertThat(text.toString().lines())
        .containsExactly(
            "  1001  MSAFD Tcpip [TCP/IP]  base        INET    STREAM     TCP    "
                + "  e70f1aa0-ab8b-11cf-8ca3-00805f48a192  mswsock.dll",
            " 70000  Layer                 layer       INET6   DGRAM      UDP    "
                + "  e70f1aa0-ab8b-11cf-8ca3-00805f48a192  (DLL not known)",
            "  1003  Layer over UDP        chain of 2  INET6   DGRAM      UDP    "
                + "  e70f1aa0-ab8b-11cf-8ca3-00805f48a192  (DLL not known)");
  }

  @Test
  void printsNothingForNone() {
    StringWriter text = new StringWriter();
    ProvidersOutput.print(List.of(), 80, new PrintWriter(text));

    assertThat(text.toString()).isEmpty();
  }

  @Test
  void writesOneDocument() {
    assertThat(ProvidersOutput.document(PROVIDERS.subList(0, 2)))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"providers": [
                  {"catalogEntryId": 1001, "name": "MSAFD Tcpip [TCP/IP]", "chainLength": 1,
                   "addressFamily": "INET", "socketType": "STREAM", "protocol": "TCP",
                   "providerId": "e70f1aa0-ab8b-11cf-8ca3-00805f48a192", "dll": "mswsock.dll"},
                  {"catalogEntryId": 70000, "name": "Layer", "chainLength": 0,
                   "addressFamily": "INET6", "socketType": "DGRAM", "protocol": "UDP",
                   "providerId": "e70f1aa0-ab8b-11cf-8ca3-00805f48a192", "dll": null}
                ]}
                """));
  }
}
