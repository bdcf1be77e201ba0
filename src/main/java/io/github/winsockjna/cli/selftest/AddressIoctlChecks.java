// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.ioctl.Ioctl;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.ioctl.MulticastFilter;
import io.github.winsockjna.option.InterfaceSelector;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Membership;
import io.github.winsockjna.socket.SocketRef;
import io.github.winsockjna.socket.WinSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** The controls that answer addresses. Those that are not loopback's are counted, and not shown. */
final class AddressIoctlChecks {
  private static final String QUERY = "SIO_ROUTING_INTERFACE_QUERY";

  private AddressIoctlChecks() {}

  static List<Check> all() {
    SocketKind udp4 = SocketKind.UDP4;
    SocketKind udp6 = SocketKind.UDP6;
    return List.of(
        IoctlCheck.of(udp4, QUERY, "loopback", s -> route(s, Loopback.V4.address())),
        IoctlCheck.of(udp6, QUERY, "loopback", s -> route(s, Loopback.V6.address())),
        IoctlCheck.of(
            udp4,
            QUERY + ".wildcard",
            "WSAEINVAL",
            socket -> route(socket, Loopback.V4.wildcard())),
        list(udp4),
        list(udp6),
        IoctlCheck.of(
            udp6,
            "SIO_ADDRESS_LIST_SORT",
            "the same list",
            socket -> sorted(socket, List.of(Loopback.V6.address()))),
        IoctlCheck.of(
            udp4, "SIO_GET_INTERFACE_LIST", "with loopback", AddressIoctlChecks::interfaces),
        IoctlCheck.done(udp4, Ioctls.SIO_GET_BROADCAST_ADDRESS, null),
        IoctlCheck.of(
            udp6,
            "SIO_GET_BROADCAST_ADDRESS",
            "WSAENOPROTOOPT",
            socket -> IoctlCheck.called(socket, Ioctls.SIO_GET_BROADCAST_ADDRESS, null)),
        filter(Ioctls.SIO_GET_MULTICAST_FILTER, InterfaceSelector.ofAddress(loopback4())),
        filter(Ioctls.SIOCGMSFILTER, InterfaceSelector.ofIndex(1)));
  }

  private static Check list(SocketKind kind) {
    return IoctlCheck.of(
        kind,
        "SIO_ADDRESS_LIST_QUERY",
        WindowsRelease.ALL,
        Expected.number(0, 10_000),
        socket -> socket.ioctl(Ioctls.SIO_ADDRESS_LIST_QUERY, null).size());
  }

  private static String route(SocketRef socket, InetAddress to) throws WinsockException {
    InetAddress local = socket.ioctl(Ioctls.SIO_ROUTING_INTERFACE_QUERY, to);
    return local.isLoopbackAddress() ? "loopback" : "another";
  }

  private static String sorted(SocketRef socket, List<InetAddress> addresses)
      throws WinsockException {
    List<InetAddress> sorted = socket.ioctl(Ioctls.SIO_ADDRESS_LIST_SORT, addresses);
    return sorted.equals(addresses) ? "the same list" : "another list";
  }

  private static String interfaces(WinSocket socket) throws WinsockException {
    return socket.ioctl(Ioctls.SIO_GET_INTERFACE_LIST, null).stream()
            .anyMatch(info -> info.address().isLoopbackAddress())
        ? "with loopback"
        : "without loopback";
  }

  /** Of a group that a socket has joined on the loopback interface. */
  private static Check filter(
      Ioctl<Membership, MulticastFilter> control, InterfaceSelector loopback) {
    return IoctlCheck.of(
        SocketKind.UDP4,
        control.name(),
        "EXCLUDE 0 sources",
        socket -> {
          socket.bind(Loopback.V4.anyPort());
          InetAddress group = InetAddress.getByName("239.255.0.1");
          socket.set(
              IpOptions.IP_ADD_MEMBERSHIP,
              new Membership(group, InterfaceSelector.ofAddress(loopback4())));
          MulticastFilter filter = socket.ioctl(control, new Membership(group, loopback));
          return filter.mode() + " " + filter.sources().size() + " sources";
        });
  }

  private static Inet4Address loopback4() {
    return (Inet4Address) Loopback.V4.address();
  }
}
