// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.spi.InstalledProvider;
import io.github.winsockjna.spi.ServiceProvider;
import java.util.List;

/** Winsock as a whole: its version, and the protocols installed. */
final class CatalogueChecks {
  private CatalogueChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            "winsock.version",
            "WSAStartup gives version 2.2.",
            Source.MICROSOFT,
            "2.2",
            () -> Winsock.version().version()),
        Check.of(
            "winsock.highest-version",
            "The highest version of Winsock is 2.2.",
            Source.MICROSOFT,
            "2.2",
            () -> Winsock.version().highestVersion()),
        listed("tcp4", AddressFamily.INET, SocketType.STREAM, Protocol.TCP),
        listed("tcp6", AddressFamily.INET6, SocketType.STREAM, Protocol.TCP),
        listed("udp4", AddressFamily.INET, SocketType.DGRAM, Protocol.UDP),
        listed("udp6", AddressFamily.INET6, SocketType.DGRAM, Protocol.UDP),
        Check.of(
            "catalogue.whole",
            "The whole catalogue has every protocol that WSAEnumProtocolsW lists.",
            Source.MICROSOFT,
            "all",
            CatalogueChecks::missing),
        Check.of(
            "catalogue.dlls",
            "Windows tells the DLL of every protocol in the catalogue.",
            Source.MICROSOFT,
            "0 without",
            () -> installed().stream().filter(p -> p.dll().isEmpty()).count() + " without"));
  }

  private static Check listed(
      String name, AddressFamily family, SocketType type, Protocol protocol) {
    return Check.of(
        "catalogue." + name,
        "The catalogue lists " + protocol + " for " + family + ".",
        Source.MICROSOFT,
        "listed",
        () ->
            Winsock.protocols().stream().anyMatch(p -> is(p, family, type, protocol))
                ? "listed"
                : "not listed");
  }

  private static boolean is(
      ProtocolInfo info, AddressFamily family, SocketType type, Protocol protocol) {
    return info.addressFamily() == family
        && info.socketType() == type
        && info.protocol() == protocol;
  }

  private static String missing() throws WinsockException {
    List<ProtocolInfo> whole = installed().stream().map(InstalledProvider::protocol).toList();
    long missing = Winsock.protocols().stream().filter(p -> !whole.contains(p)).count();
    return missing == 0 ? "all" : "all but " + missing;
  }

  private static List<InstalledProvider> installed() throws WinsockException {
    return ServiceProvider.installed();
  }
}
