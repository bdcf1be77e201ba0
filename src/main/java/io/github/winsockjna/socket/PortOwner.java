// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.bytes.Bytes;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A process that has a port of this computer. Windows XP SP2; needs no administrator rights.
 * Source: {@code GetExtendedTcpTable}, {@code GetExtendedUdpTable}.
 *
 * <p>Immutable.
 */
public final class PortOwner {
  private final InetSocketAddress localAddress;
  private final long processId;

  PortOwner(InetSocketAddress localAddress, long processId) {
    this.localAddress = localAddress;
    this.processId = processId;
  }

  /**
   * Finds the processes with a TCP port: those that listen, are bound or are connected there. What
   * is left of closed connections ({@code TIME_WAIT}) does not count.
   *
   * @param port 1 to 65535
   * @return an entry for each local address and process, IPv4 first; empty if no process has it
   * @throws IllegalArgumentException {@code port} is out of range
   * @throws WinsockException Windows cannot tell
   * @throws UnsupportedOperationException this is not Windows
   */
  public static List<PortOwner> ofTcp(int port) throws WinsockException {
    return owners(PortTable.rows(required(port), PortTable.TCP4, PortTable.TCP6));
  }

  /**
   * Finds the processes with a UDP port.
   *
   * @param port 1 to 65535
   * @return an entry for each local address and process, IPv4 first; empty if no process has it
   * @throws IllegalArgumentException {@code port} is out of range
   * @throws WinsockException Windows cannot tell
   * @throws UnsupportedOperationException this is not Windows
   */
  public static List<PortOwner> ofUdp(int port) throws WinsockException {
    return owners(PortTable.rows(required(port), PortTable.UDP4, PortTable.UDP6));
  }

  private static int required(int port) {
    return (int) Bytes.requireRange(port, 1, 0xFFFF, "port");
  }

  private static List<PortOwner> owners(List<PortTable.Row> rows) {
    return rows.stream().map(row -> new PortOwner(row.localAddress(), row.processId())).toList();
  }

  /**
   * The address and the port that the process has.
   *
   * @return the address; 0.0.0.0 or :: for all addresses of this computer
   */
  public InetSocketAddress localAddress() {
    return localAddress;
  }

  /**
   * The number of the process.
   *
   * @return the process id, 1 to 4294967295; 4 is Windows itself; 0 when Windows does not tell
   */
  public long processId() {
    return processId;
  }

  /**
   * The name of the program.
   *
   * @return the file name, for example "java.exe"; empty when the process has ended, or belongs to
   *     somebody else and Windows does not tell
   */
  public Optional<String> processName() {
    return ProcessHandle.of(processId)
        .flatMap(process -> process.info().command())
        .map(command -> Objects.toString(Path.of(command).getFileName(), command));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PortOwner that
        && localAddress.equals(that.localAddress)
        && processId == that.processId;
  }

  @Override
  public int hashCode() {
    return Objects.hash(localAddress, processId);
  }

  /**
   * Describes it in a line.
   *
   * @return for example "/0.0.0.0:80, process 1234"
   */
  @Override
  public String toString() {
    return localAddress + ", process " + processId;
  }
}
