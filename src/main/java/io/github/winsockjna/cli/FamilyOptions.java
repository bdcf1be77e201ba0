// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which of a host's addresses to take: the first, unless a family is asked for. */
class FamilyOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "-4", description = "Use IPv4.")
  private boolean only4;

  @Option(names = "-6", description = "Use IPv6.")
  private boolean only6;

  final CommandSpec spec() {
    return spec;
  }

  final Target target(String host) throws UnknownHostException {
    return target(host, addresses(host).get(0));
  }

  /** The same host by its first address of the other family, if it has one. */
  final Optional<Target> fallback(Target target) throws UnknownHostException {
    return addresses(target.host()).stream()
        .filter(address -> isIpv4(address) != isIpv4(target.address()))
        .findFirst()
        .map(address -> target(target.host(), address));
  }

  private Target target(String host, InetAddress address) {
    if (address.isAnyLocalAddress()) {
      throw Arguments.wrong(spec, AddressText.of(address) + " is the address of no host");
    }
    return new Target(host, address);
  }

  private List<InetAddress> addresses(String host) throws UnknownHostException {
    if (only4 && only6) {
      throw Arguments.wrong(spec, "-4 and -6 exclude each other");
    }
    List<InetAddress> addresses =
        HostName.addresses(host).stream()
            .filter(address -> isIpv4(address) ? !only6 : !only4)
            .toList();
    if (addresses.isEmpty()) {
      throw new UnknownHostException(host + " with an " + (only4 ? "IPv4" : "IPv6") + " address");
    }
    return addresses;
  }

  static boolean isIpv4(InetAddress address) {
    return address instanceof Inet4Address;
  }
}
