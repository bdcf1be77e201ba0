// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.option.SocketLevelOptions;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells why a TCP server cannot bind to an address: who has the port, or that Windows reserves it.
 * For the log of a server whose bind failed:
 *
 * <pre>{@code
 * } catch (BindException e) {
 *   log(BindCheck.of(address).explanation());
 * }
 * }</pre>
 *
 * <p>It binds to the address exclusively, as Java's {@code ServerSocket} does on Windows, and
 * releases the port at once. It never listens, so it never receives a connection.
 *
 * <p>Immutable.
 */
public final class BindCheck {
  private final InetSocketAddress address;
  private final Optional<WinsockException> failure;
  private final List<PortOwner> owners;
  private final Reason reason;

  /** Why a bind fails. */
  public enum Reason {
    /** It does not fail. */
    FREE,
    /** Another socket has the port, and would share it. */
    TAKEN,
    /** Another socket has the port for itself, with {@code SO_EXCLUSIVEADDRUSE}. */
    TAKEN_EXCLUSIVELY,
    /** No socket is known to have the port, and Windows refuses it: it lies in a reserved range. */
    RESERVED,
    /** The address is not one of this computer. */
    NOT_LOCAL,
    /** Something else; {@link BindCheck#failure()} says what. */
    OTHER
  }

  BindCheck(
      InetSocketAddress address,
      Optional<WinsockException> failure,
      List<PortOwner> owners,
      Reason reason) {
    this.address = address;
    this.failure = failure;
    this.owners = owners;
    this.reason = reason;
  }

  /**
   * Tries to bind, and finds out who has the port if that fails.
   *
   * @param address the address, with a port from 1 to 65535
   * @return the result
   * @throws IllegalArgumentException the address is not resolved, or its port is 0
   * @throws WinsockException no socket can be opened, or Windows cannot tell who has the port
   * @throws UnsupportedOperationException this is not Windows
   */
  public static BindCheck of(InetSocketAddress address) throws WinsockException {
    Objects.requireNonNull(address, "address");
    if (address.isUnresolved() || address.getPort() == 0) {
      throw new IllegalArgumentException(
          "address is " + Bytes.shown(address) + ", but must be resolved and have a port");
    }
    Optional<WinsockException> failure = tried(address, Sharing.EXCLUSIVE);
    if (failure.isEmpty()) {
      return new BindCheck(address, failure, List.of(), Reason.FREE);
    }
    List<PortOwner> owners = PortOwner.ofTcp(address.getPort());
    boolean isShared = tried(address, Sharing.REUSED).isEmpty();
    return new BindCheck(
        address, failure, owners, reason(failure.get().error(), !owners.isEmpty(), isShared));
  }

  private enum Sharing {
    EXCLUSIVE,
    REUSED
  }

  private static Optional<WinsockException> tried(InetSocketAddress address, Sharing sharing)
      throws WinsockException {
    try (WinSocket socket =
        address.getAddress() instanceof Inet4Address ? WinSocket.tcp4() : WinSocket.tcp6()) {
      socket.set(
          sharing == Sharing.EXCLUSIVE
              ? SocketLevelOptions.SO_EXCLUSIVEADDRUSE
              : SocketLevelOptions.SO_REUSEADDR,
          true);
      try {
        socket.bind(address);
        return Optional.empty();
      } catch (WinsockException e) {
        return Optional.of(e);
      }
    }
  }

  /**
   * What an error means.
   *
   * @param isOwned whether a process is known to have the port
   * @param isShared whether a socket with {@code SO_REUSEADDR} can bind to it
   */
  static Reason reason(WsaError error, boolean isOwned, boolean isShared) {
    return switch (error) {
      case WSAEADDRINUSE -> isShared ? Reason.TAKEN : Reason.TAKEN_EXCLUSIVELY;
      case WSAEACCES -> {
        if (isShared) {
          yield Reason.TAKEN;
        }
        yield isOwned ? Reason.TAKEN_EXCLUSIVELY : Reason.RESERVED;
      }
      case WSAEADDRNOTAVAIL -> Reason.NOT_LOCAL;
      default -> Reason.OTHER;
    };
  }

  /**
   * What was tried.
   *
   * @return the address
   */
  public InetSocketAddress address() {
    return address;
  }

  /**
   * What Windows said.
   *
   * @return the failure of {@code bind}; empty when the address is free
   */
  public Optional<WinsockException> failure() {
    return failure;
  }

  /**
   * Who has the port, on any address of this computer.
   *
   * @return the processes; empty when the address is free, or no process is known
   */
  public List<PortOwner> owners() {
    return owners;
  }

  /**
   * Why it failed.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  /**
   * Explains the reason, and what to do about it.
   *
   * @return some sentences
   */
  public String explanation() {
    int port = address.getPort();
    return switch (reason) {
      case FREE -> "Port " + port + " is free.";
      case TAKEN ->
          "Another socket has port "
              + port
              + " without SO_EXCLUSIVEADDRUSE: a socket with SO_REUSEADDR could bind to it as well."
              + " Java's server sockets bind exclusively on Windows, so they cannot.";
      case TAKEN_EXCLUSIVELY ->
          "Another socket has port "
              + port
              + " for itself (SO_EXCLUSIVEADDRUSE): nobody else can bind to it before it is closed.";
      case RESERVED ->
          "No process is known to have port "
              + port
              + ", and Windows refuses it: it lies in a range that Windows has reserved, often for"
              + " Hyper-V, WSL or Docker. \"netsh interface ipv4 show excludedportrange"
              + " protocol=tcp\" lists the ranges. As administrator, \"net stop winnat\" and \"net"
              + " start winnat\" give the ranges of Hyper-V anew, and \"netsh interface ipv4 delete"
              + " excludedportrange protocol=tcp startport=N numberofports=N\" frees one.";
      case NOT_LOCAL -> "The address is not one of this computer.";
      case OTHER -> failure.orElseThrow().error().description();
    };
  }

  /**
   * Describes it in a line.
   *
   * @return for example "127.0.0.1:80: TAKEN by [/127.0.0.1:80, process 1234]"
   */
  @Override
  public String toString() {
    return address + ": " + reason + " by " + owners;
  }
}
