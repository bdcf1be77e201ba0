// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.option.InterfaceSelector;
import io.github.winsockjna.option.Membership;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.Options;
import io.github.winsockjna.option.ReadWriteOption;
import io.github.winsockjna.option.ReadableOption;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.SourceMembership;
import io.github.winsockjna.option.WinsockOption;
import io.github.winsockjna.option.WritableOption;
import io.github.winsockjna.wine.OnlyOnWine;
import io.github.winsockjna.wine.Wine;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every option answered a C program on nine kinds of socket: 1485 readings and settings. Ours
 * give the same values and the same errors.
 */
@OnlyOnWine("the tables were measured on Wine")
class OptionMatrixIT {
  /** Longer values stand in the table without their end. */
  private static final int MOST_BYTES = 24;

  /** Their values hold pointers, or are what another socket has set for the whole process. */
  private static final Set<String> ANY_VALUE = Set.of("SO_BSP_STATE", "SO_OPENTYPE");

  /** The table sets an index of 2^24, which our type refuses, as a C program may well do. */
  private static final Set<String> INDEX_TOO_LARGE = Set.of("IPV6_UNICAST_IF");

  private static final Map<String, Integer> LEVELS =
      Map.of(
          "SOL_SOCKET", 0xFFFF,
          "IPPROTO_IP", 0,
          "IPPROTO_IPV6", 41,
          "IPPROTO_TCP", 6,
          "IPPROTO_UDP", 17);

  private static final Map<List<Integer>, WinsockOption<?>> OPTIONS =
      Options.all().stream().collect(Collectors.toMap(o -> List.of(o.level(), o.number()), o -> o));

  record Row(
      String socket,
      int level,
      String name,
      int number,
      String getError,
      int getLength,
      String getValue,
      String setValue,
      String setError,
      String afterSet) {
    static Row of(String line) {
      String[] cells = line.split(",", -1);
      return new Row(
          cells[0],
          LEVELS.get(cells[1]),
          cells[2],
          Long.decode(cells[3]).intValue(),
          cells[6],
          Integer.parseInt(cells[7]),
          cells[8],
          cells[13],
          cells[15],
          cells[16]);
    }

    WinsockOption<?> option() {
      return INDEX_TOO_LARGE.contains(name)
          ? raw()
          : OPTIONS.getOrDefault(List.of(level, number), raw());
    }

    /** The option's bytes as they are, whatever they mean. */
    ReadWriteOption<byte[]> raw() {
      return Options.readWrite(name, level, number, OptionCodec.bytes(Math.max(getLength, 256)));
    }

    @Override
    public String toString() {
      return socket + " " + level + " " + name;
    }
  }

  /** The table of Wine 8; Wine 10 has another with the rows in which it differs. */
  static Collection<Row> rows() throws Exception {
    Map<String, Row> rows = new LinkedHashMap<>();
    table("/wine/sockopt-matrix.csv").forEach(row -> rows.put(row.toString(), row));
    if (Wine.is(10)) {
      table("/wine/sockopt-matrix-10.csv").forEach(row -> rows.replace(row.toString(), row));
    }
    return rows.values();
  }

  private static List<Row> table(String name) throws Exception {
    try (BufferedReader table =
        new BufferedReader(
            new InputStreamReader(
                OptionMatrixIT.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return table.lines().skip(1).map(Row::of).toList();
    }
  }

  /** The one option that is of the process: other tests need the usual, overlapped sockets. */
  @AfterAll
  static void socketsAreOverlappedAgain() throws Exception {
    try (MatrixSocket socket = new MatrixSocket("TCP4")) {
      socket.ref().set(SocketLevelOptions.SO_OPENTYPE, 0);
    }
  }

  @Test
  void theTableIsWhole() throws Exception {
    assertThat(rows()).hasSize(1485);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isReadAsInTheTable(Row row) throws Exception {
    try (MatrixSocket socket = new MatrixSocket(row.socket)) {
      if (row.option() instanceof ReadableOption<?> option) {
        assertReading(socket.ref(), option, row, row.getError, row.getValue);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isSetAndReadBackAsInTheTable(Row row) throws Exception {
    try (MatrixSocket socket = new MatrixSocket(row.socket)) {
      SocketRef ref = socket.ref();
      if (!(row.option() instanceof WritableOption<?> option)) {
        return;
      }
      if (row.setError.equals("0")) {
        set(ref, option, row);
      } else {
        assertThatExceptionOfType(WinsockException.class)
            .isThrownBy(() -> set(ref, option, row))
            .satisfies(e -> assertThat(e.error().name()).isEqualTo(row.setError));
      }
      if (option instanceof ReadableOption<?> readable) {
        boolean fails = row.afterSet.startsWith("WSA");
        assertReading(ref, readable, row, fails ? row.afterSet : "0", row.afterSet);
      }
    }
  }

  private static <T> void assertReading(
      SocketRef ref, ReadableOption<T> option, Row row, String error, String value)
      throws Exception {
    if (!error.equals("0")) {
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(() -> ref.get(option))
          .satisfies(e -> assertThat(e.error().name()).isEqualTo(error));
      return;
    }
    Object read = ref.get(option);
    if (ANY_VALUE.contains(row.name)) {
      assertThat(read).isNotNull();
    } else if (row.getLength > MOST_BYTES) {
      assertThat(HexFormat.of().formatHex(ref.get(row.raw()))).startsWith(value);
    } else {
      assertThat(read).isEqualTo(option.codec().decode(bytes(value)));
    }
  }

  /** The table's bytes; those Windows left untouched are zero in our buffers. */
  private static ByteBuffer bytes(String hex) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(hex.replaceAll("(cc)+$", "00".repeat(3))));
  }

  @SuppressWarnings("unchecked") // the sample is of the option's own type
  private static <T> void set(SocketRef ref, WritableOption<T> option, Row row) throws Exception {
    byte[] bytes = HexFormat.of().parseHex(row.setValue);
    if (option.type() == Membership.class && bytes.length <= 20) {
      ref.set(option, (T) membership(bytes));
    } else if (option.type() == SourceMembership.class && bytes.length == 12) {
      ref.set(option, (T) sourceMembership(bytes));
    } else if (option instanceof ReadableOption<?>) {
      ref.set(option, option.codec().decode(ByteBuffer.wrap(bytes)));
    } else {
      ref.set(row.raw(), bytes);
    }
  }

  /** {@code ip_mreq} or {@code ipv6_mreq}. */
  private static Membership membership(byte[] b) throws Exception {
    return b.length == 8
        ? new Membership(address(b, 0, 4), InterfaceSelector.ofAddress(inet4(b, 4)))
        : new Membership(address(b, 0, 16), InterfaceSelector.ofIndex(b[16]));
  }

  /** {@code ip_mreq_source}. */
  private static SourceMembership sourceMembership(byte[] b) throws Exception {
    return new SourceMembership(
        address(b, 0, 4), address(b, 4, 8), InterfaceSelector.ofAddress(inet4(b, 8)));
  }

  private static Inet4Address inet4(byte[] b, int from) throws Exception {
    return (Inet4Address) address(b, from, from + 4);
  }

  private static InetAddress address(byte[] b, int from, int to) throws Exception {
    return InetAddress.getByAddress(Arrays.copyOfRange(b, from, to));
  }
}
