// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.ioctl.Ioctl;
import io.github.winsockjna.ioctl.Ioctls;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IoctlChecksTest {
  /** They wait until something changes. */
  private static final List<Ioctl<?, ?>> WAITING =
      List.of(
          Ioctls.SIO_ADDRESS_LIST_CHANGE,
          Ioctls.SIO_IDEAL_SEND_BACKLOG_CHANGE,
          Ioctls.SIO_ROUTING_INTERFACE_CHANGE);

  /** They change more than the socket, or see what others send. */
  private static final List<Ioctl<?, ?>> FAR_REACHING =
      List.of(
          Ioctls.SIO_ACQUIRE_PORT_RESERVATION,
          Ioctls.SIO_APPLY_TRANSPORT_SETTING,
          Ioctls.SIO_ASSOCIATE_PORT_RESERVATION,
          Ioctls.SIO_RCVALL,
          Ioctls.SIO_RCVALL_IF,
          Ioctls.SIO_RCVALL_IGMPMCAST,
          Ioctls.SIO_RCVALL_MCAST,
          Ioctls.SIO_RCVALL_MCAST_IF,
          Ioctls.SIO_RELEASE_PORT_RESERVATION);

  /** They need what another control or a membership prepares, and have a query of their own. */
  private static final List<Ioctl<?, ?>> PREPARED =
      List.of(Ioctls.SIO_GET_TX_TIMESTAMP, Ioctls.SIO_SET_MULTICAST_FILTER, Ioctls.SIOCSMSFILTER);

  /** They are for a family of which the self-test makes no sockets. */
  private static final List<Ioctl<?, ?>> LOCAL = List.of(Ioctls.SIO_AF_UNIX_GETPEERPID);

  @Test
  void looksAtEveryControlThatChangesNothing() {
    List<String> names =
        SelfTest.allChecks().stream()
            .map(Check::id)
            .filter(id -> id.startsWith("ioctl."))
            .map(id -> id.split("\\.")[2])
            .distinct()
            .toList();
    List<String> left =
        Stream.of(WAITING, FAR_REACHING, PREPARED, LOCAL)
            .flatMap(List::stream)
            .map(Ioctl::name)
            .toList();
    assertThat(Stream.concat(names.stream(), left.stream()))
        .containsExactlyInAnyOrderElementsOf(Ioctls.all().stream().map(Ioctl::name).toList());
  }
}
