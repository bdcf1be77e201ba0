// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.winsockjna.option.Hex;
import io.github.winsockjna.option.OptionCodec;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IoctlsTest {
  private static final int IOC_VOID = 0x2000_0000;
  private static final int IOC_OUT = 0x4000_0000;
  private static final int IOC_IN = 0x8000_0000;
  private static final int IOC_WS2 = 0x0800_0000;
  private static final int IOC_VENDOR = 0x1800_0000;

  /** Their codes do not tell that they answer. */
  private static final Set<String> ANSWERING_WITHOUT_SAYING_SO =
      Set.of(
          "SIO_GET_TX_TIMESTAMP",
          "SIO_GET_MULTICAST_FILTER",
          "SIOCGMSFILTER",
          "SIO_ACQUIRE_PORT_RESERVATION",
          "SIO_QUERY_TRANSPORT_SETTING");

  static List<Ioctl<?, ?>> all() {
    return Ioctls.all();
  }

  @Test
  void listsEveryConstantOnceUnderItsName() throws Exception {
    List<Ioctl<?, ?>> constants = new ArrayList<>();
    for (Field field : Ioctls.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        Ioctl<?, ?> constant = (Ioctl<?, ?>) field.get(null);
        assertThat(constant.name()).isEqualTo(field.getName());
        assertThat(constant).hasToString(field.getName());
        constants.add(constant);
      }
    }
    assertThat(Ioctls.all()).isEqualTo(constants).hasSize(50);
    assertThat(Ioctls.all()).extracting(Ioctl::code).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasCodecsOfTheTypesItIsDeclaredWith(Ioctl<?, ?> control) throws Exception {
    ParameterizedType declared =
        (ParameterizedType) Ioctls.class.getField(control.name()).getGenericType();
    assertThat(declared.getActualTypeArguments()[0].getTypeName())
        .startsWith(control.input().type().getTypeName());
    assertThat(declared.getActualTypeArguments()[1].getTypeName())
        .startsWith(control.output().type().getTypeName());
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasACodeThatTellsWhetherItTakesAndAnswers(Ioctl<?, ?> control) {
    boolean takes = control.input().type() != Void.class;
    boolean answers =
        control.output().type() != Void.class
            && !ANSWERING_WITHOUT_SAYING_SO.contains(control.name());
    int direction = (takes ? IOC_IN : 0) | (answers ? IOC_OUT : 0);
    assertThat(control.code() & (IOC_IN | IOC_OUT | IOC_VOID))
        .isEqualTo(direction == 0 ? IOC_VOID : direction);
  }

  @ParameterizedTest
  @CsvSource({
    "FIONBIO, f, 126, 4",
    "FIONREAD, f, 127, 4",
    "SIOCATMARK, s, 7, 4",
    "SIO_GET_INTERFACE_LIST, t, 127, 4",
    "SIO_SET_MULTICAST_FILTER, t, 125, 4",
    "SIO_GET_MULTICAST_FILTER, t, 124, 4",
    "SIOCSMSFILTER, t, 126, 4",
    "SIOCGMSFILTER, t, 127, 4",
    "SIO_IDEAL_SEND_BACKLOG_QUERY, t, 123, 4",
    "SIO_IDEAL_SEND_BACKLOG_CHANGE, t, 122, 0",
  })
  void codesOfUnixHaveGroupNumberAndSize(String name, char group, int number, int size) {
    assertThat(named(name).code() & ~(IOC_IN | IOC_OUT | IOC_VOID))
        .isEqualTo(size << 16 | group << 8 | number);
  }

  @ParameterizedTest
  @CsvSource({
    "2, SIO_ENABLE_CIRCULAR_QUEUEING",
    "4, SIO_FLUSH",
    "5, SIO_GET_BROADCAST_ADDRESS",
    "6, SIO_GET_EXTENSION_FUNCTION_POINTER",
    "9, SIO_MULTIPOINT_LOOPBACK",
    "10, SIO_MULTICAST_SCOPE",
    "20, SIO_ROUTING_INTERFACE_QUERY",
    "21, SIO_ROUTING_INTERFACE_CHANGE",
    "22, SIO_ADDRESS_LIST_QUERY",
    "23, SIO_ADDRESS_LIST_CHANGE",
    "25, SIO_ADDRESS_LIST_SORT",
    "27, SIO_BSP_HANDLE",
    "28, SIO_BSP_HANDLE_SELECT",
    "29, SIO_BSP_HANDLE_POLL",
    "34, SIO_BASE_HANDLE",
    "36, SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER",
    "37, SIO_QUERY_RSS_PROCESSOR_INFO",
  })
  void codesOfWinsock2HaveTheirNumber(int number, String name) {
    assertThat(named(name).code() & ~(IOC_IN | IOC_OUT | IOC_VOID)).isEqualTo(IOC_WS2 | number);
  }

  @ParameterizedTest
  @CsvSource({
    "1, SIO_RCVALL",
    "2, SIO_RCVALL_MCAST",
    "3, SIO_RCVALL_IGMPMCAST",
    "4, SIO_KEEPALIVE_VALS",
    "12, SIO_UDP_CONNRESET",
    "13, SIO_RCVALL_MCAST_IF",
    "14, SIO_RCVALL_IF",
    "15, SIO_UDP_NETRESET",
    "16, SIO_LOOPBACK_FAST_PATH",
    "17, SIO_TCP_INITIAL_RTO",
    "19, SIO_APPLY_TRANSPORT_SETTING",
    "20, SIO_QUERY_TRANSPORT_SETTING",
    "21, SIO_CPU_AFFINITY",
    "22, SIO_TCP_SET_ICW",
    "23, SIO_TCP_SET_ACK_FREQUENCY",
    "24, SIO_SET_PRIORITY_HINT",
    "39, SIO_TCP_INFO",
    "100, SIO_ACQUIRE_PORT_RESERVATION",
    "101, SIO_RELEASE_PORT_RESERVATION",
    "102, SIO_ASSOCIATE_PORT_RESERVATION",
    "234, SIO_GET_TX_TIMESTAMP",
    "235, SIO_TIMESTAMPING",
  })
  void codesOfMicrosoftHaveTheirNumber(int number, String name) {
    assertThat(named(name).code() & ~(IOC_IN | IOC_OUT | IOC_VOID)).isEqualTo(IOC_VENDOR | number);
  }

  private static Ioctl<?, ?> named(String name) {
    return Ioctls.all().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "SIO_TCP_INFO, 0, 00000000",
    "SIO_TCP_INFO, 1, 01000000",
    "SIO_TCP_INFO, 2, 02000000",
    "SIO_TCP_SET_ACK_FREQUENCY, 1, 01",
    "SIO_TCP_SET_ACK_FREQUENCY, 255, ff",
    "SIO_CPU_AFFINITY, 0, 0000",
    "SIO_CPU_AFFINITY, 65535, ffff",
    "SIO_MULTICAST_SCOPE, 255, ff000000",
  })
  void writesNumbersAsWideAsWindowsHasThem(String name, int value, String bytes) {
    assertThat(Hex.of(number(name).encode(value))).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "SIO_TCP_INFO, 0, 2",
    "SIO_TCP_SET_ACK_FREQUENCY, 1, 255",
    "SIO_CPU_AFFINITY, 0, 65535",
    "SIO_MULTICAST_SCOPE, 0, 255",
  })
  void boundsNumbers(String name, int least, int most) {
    for (int value : new int[] {least - 1, most + 1}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> number(name).encode(value))
          .withMessage("value is " + value + ", but must be from " + least + " to " + most);
    }
  }

  @SuppressWarnings("unchecked")
  private static OptionCodec<Integer> number(String name) {
    return (OptionCodec<Integer>) named(name).input();
  }

  @Test
  void writesTheNumbersOfConstants() {
    assertThat(Hex.of(Ioctls.SIO_RCVALL.input().encode(ReceiveAll.IPLEVEL))).isEqualTo("03000000");
    assertThat(Hex.of(Ioctls.SIO_TCP_SET_ICW.input().encode(TcpIcwLevel.COMPAT)))
        .isEqualTo("fe000000");
    assertThat(Hex.of(Ioctls.SIO_SET_PRIORITY_HINT.input().encode(SocketPriorityHint.NORMAL)))
        .isEqualTo("02000000");
  }

  @Test
  void refusesNumbersWithoutAConstant() {
    OptionCodec<ReceiveAll> codec = Ioctls.SIO_RCVALL.input();
    assertThat(codec.decode(Hex.bytes("02000000"))).isSameAs(ReceiveAll.SOCKETLEVELONLY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.decode(Hex.bytes("04000000")))
        .withMessage("There is no ReceiveAll 4");
  }

  @Test
  void writesTheGuidOfAFunction() {
    UUID wsaRecvMsg = UUID.fromString("f689d7c8-6f1f-436b-8a53-e54fe351c322");
    assertThat(Hex.of(Ioctls.SIO_GET_EXTENSION_FUNCTION_POINTER.input().encode(wsaRecvMsg)))
        .isEqualTo("c8d789f61f6f6b438a53e54fe351c322");
  }

  @Test
  void offersRoomForTheTableOfRegisteredIo() {
    assertThat(Ioctls.SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER.output().capacity())
        .isEqualTo(14 * OptionCodec.HANDLE.capacity());
  }

  @Test
  void makesControlsOfOnesOwn() {
    Ioctl<Boolean, Integer> mine = Ioctl.of("MINE", 99, OptionCodec.BOOL, OptionCodec.DWORD);
    assertThat(mine.name()).isEqualTo("MINE");
    assertThat(mine.code()).isEqualTo(99);
    assertThat(mine.input()).isSameAs(OptionCodec.BOOL);
    assertThat(mine.output()).isSameAs(OptionCodec.DWORD);
    assertThatNullPointerException()
        .isThrownBy(() -> Ioctl.of(null, 1, OptionCodec.BOOL, OptionCodec.BOOL))
        .withMessage("name");
    assertThatNullPointerException()
        .isThrownBy(() -> Ioctl.of("MINE", 1, OptionCodec.BOOL, null))
        .withMessage("output");
  }
}
