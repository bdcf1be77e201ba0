// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.memory.NativeBlock;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables in which Windows has the owner of each port, a family and a protocol each. A table is
 * a count and rows; all of them have the same size and layout for 32 and 64 bits. Source: {@code
 * MIB_TCPTABLE_OWNER_PID} and its like.
 */
enum PortTable {
  TCP4(2, 24, 4, 4, 8, 0, 20),
  TCP6(23, 56, 16, 0, 20, 48, 52),
  UDP4(2, 12, 4, 0, 4, PortTable.NO_STATE, 8),
  UDP6(23, 28, 16, 0, 20, PortTable.NO_STATE, 24);

  private static final int NO_STATE = -1;
  private static final int TIME_WAIT = 11;

  /** {@code TCP_TABLE_OWNER_PID_ALL}. */
  private static final int ALL_CONNECTIONS = 5;

  /** {@code UDP_TABLE_OWNER_PID}. */
  private static final int ALL_ENDPOINTS = 1;

  private static final int TOO_SMALL = 122;
  private static final int MOST_TRIES = 10;

  /** The table may grow before it is asked for again. */
  private static final int SPARE = 4096;

  private final int family;
  private final int rowSize;
  private final int addressSize;
  private final int addressAt;
  private final int portAt;
  private final int stateAt;
  private final int processAt;

  PortTable(
      int family,
      int rowSize,
      int addressSize,
      int addressAt,
      int portAt,
      int stateAt,
      int processAt) {
    this.family = family;
    this.rowSize = rowSize;
    this.addressSize = addressSize;
    this.addressAt = addressAt;
    this.portAt = portAt;
    this.stateAt = stateAt;
    this.processAt = processAt;
  }

  /** A local address with a port, and the process that has it. */
  record Row(InetSocketAddress localAddress, long processId) {}

  /** The rows of a port. */
  static List<Row> rows(int port, PortTable... tables) throws WinsockException {
    IPHlpAPI dll = IPHlpAPI.instance();
    List<Row> rows = new ArrayList<>();
    for (PortTable table : tables) {
      rows.addAll(table.rows(table.read(dll), port));
    }
    return rows;
  }

  private ByteBuffer read(IPHlpAPI dll) throws WinsockException {
    int size = SPARE;
    for (int i = 0; i < MOST_TRIES; i++) {
      try (NativeBlock block = NativeBlock.borrow(size)) {
        block.setCount(size);
        int error = call(dll, block.pointer(), block.count());
        if (error == 0) {
          return block.copy(0, size);
        }
        if (error != TOO_SMALL) {
          throw new WinsockException(function(), error);
        }
        size = block.counted() + SPARE;
      }
    }
    throw new WinsockException(function(), TOO_SMALL);
  }

  private int call(IPHlpAPI dll, Pointer memory, IntByReference size) {
    return stateAt == NO_STATE
        ? dll.GetExtendedUdpTable(memory, size, false, family, ALL_ENDPOINTS, 0)
        : dll.GetExtendedTcpTable(memory, size, false, family, ALL_CONNECTIONS, 0);
  }

  private String function() {
    return stateAt == NO_STATE ? "GetExtendedUdpTable" : "GetExtendedTcpTable";
  }

  /** Each different row of a port. A count beyond the end of the table is not believed. */
  List<Row> rows(ByteBuffer table, int port) {
    ByteBuffer b = table.order(ByteOrder.LITTLE_ENDIAN);
    int room = (b.capacity() - Integer.BYTES) / rowSize;
    int count = Math.min(Math.max(b.getInt(0), 0), room);
    return Stream.iterate(Integer.BYTES, at -> at + rowSize)
        .limit(count)
        .filter(at -> port(b, at) == port && isAlive(b, at))
        .map(at -> row(b, at))
        .distinct()
        .toList();
  }

  /** In network order, in the first two bytes of four. */
  private int port(ByteBuffer b, int at) {
    return Short.toUnsignedInt(Short.reverseBytes(b.getShort(at + portAt)));
  }

  private boolean isAlive(ByteBuffer b, int at) {
    return stateAt == NO_STATE || b.getInt(at + stateAt) != TIME_WAIT;
  }

  private Row row(ByteBuffer b, int at) {
    byte[] address = new byte[addressSize];
    b.get(at + addressAt, address);
    try {
      return new Row(
          new InetSocketAddress(InetAddress.getByAddress(address), port(b, at)),
          Integer.toUnsignedLong(b.getInt(at + processAt)));
    } catch (UnknownHostException e) {
      throw new AssertionError("4 and 16 bytes are addresses", e);
    }
  }
}
