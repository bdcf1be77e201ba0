// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.icmp.IpStatus;
import io.github.winsockjna.ioctl.InterfaceFlag;
import io.github.winsockjna.ioctl.Ioctl;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.ioctl.MulticastFilter;
import io.github.winsockjna.ioctl.ReceiveAll;
import io.github.winsockjna.ioctl.SocketPriorityHint;
import io.github.winsockjna.ioctl.TcpIcwLevel;
import io.github.winsockjna.ioctl.TcpInitialRto;
import io.github.winsockjna.ioctl.TcpState;
import io.github.winsockjna.jna.IP_OPTION_INFORMATION;
import io.github.winsockjna.jna.Mswsock;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.WSAPROTOCOLCHAIN;
import io.github.winsockjna.message.ControlType;
import io.github.winsockjna.message.MessageFlag;
import io.github.winsockjna.option.Options;
import io.github.winsockjna.option.ProtectionLevel;
import io.github.winsockjna.option.WinsockOption;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The library's numbers against those of the Windows headers: the tables abi/*.txt, which mingw
 * makes from abi.c, and abi/not-in-mingw.csv for what its headers lack.
 */
class AbiTest {
  private static final Path TEST = Path.of(System.getProperty("basedir", ""), "src", "test");
  private static final Map<String, HeaderGaps.Gap> GAPS = HeaderGaps.all();

  /** The level of an option, by how its name begins. */
  private static final Map<String, Set<String>> LEVELS =
      Map.of(
          "SO", Set.of("SOL_SOCKET"),
          "PVD", Set.of("SOL_SOCKET"),
          "IP", Set.of("IPPROTO_IP"),
          "IPV6", Set.of("IPPROTO_IPV6"),
          "MCAST", Set.of("IPPROTO_IP", "IPPROTO_IPV6"),
          "TCP", Set.of("IPPROTO_TCP"),
          "UDP", Set.of("IPPROTO_UDP"),
          "RM", Set.of("IPPROTO_RM"));

  @ParameterizedTest
  @EnumSource(Target.class)
  void tablesAreWhatTheCompilersSay(Target target, @TempDir Path folder) throws Exception {
    assumeTrue(
        AbiCompiler.isThere(),
        "needs x86_64-w64-mingw32-gcc and i686-w64-mingw32-gcc on the PATH (mingw-w64)");
    List<String> compiled = AbiCompiler.facts(target, TEST.resolve("c/abi.c"), folder);
    Path table = TEST.resolve("resources/abi").resolve(target.fileName());
    if (System.getProperty("abi.write") != null) {
      Files.writeString(table, String.join("\n", compiled) + "\n");
    }
    SortedMap<String, Integer> headers = AbiTable.parse(compiled).facts();
    SortedMap<String, Integer> checkedIn = AbiTable.parse(Files.readAllLines(table)).facts();
    if (!version(headers).equals(version(checkedIn))) {
      // Other headers know other names, but no other numbers.
      headers = inBoth(headers, checkedIn);
      checkedIn = inBoth(checkedIn, headers);
    }
    assertThat(headers)
        .as("%s is out of date; -Dabi.write has this test write it", table)
        .isEqualTo(checkedIn);
  }

  private static String version(Map<String, Integer> facts) {
    return facts.get("const __MINGW64_VERSION_MAJOR")
        + "."
        + facts.get("const __MINGW64_VERSION_MINOR");
  }

  private static SortedMap<String, Integer> inBoth(
      SortedMap<String, Integer> facts, SortedMap<String, Integer> others) {
    SortedMap<String, Integer> both = new TreeMap<>(facts);
    both.keySet().retainAll(others.keySet());
    both.keySet().removeIf(fact -> fact.startsWith("const __MINGW64_VERSION_"));
    return both;
  }

  @Test
  void constantsAreTheSameForBothPointerSizes() {
    assertThat(AbiTable.of(Target.I686).constants())
        .isEqualTo(AbiTable.of(Target.X86_64).constants());
  }

  @Test
  void typedNumbersAreOnlyThoseTheHeadersLack() {
    assertThat(GAPS.keySet())
        .isNotEmpty()
        .doesNotContainAnyElementsOf(AbiTable.of(Target.X86_64).constants().keySet());
  }

  static List<WinsockOption<?>> options() {
    return Options.all();
  }

  @ParameterizedTest
  @MethodSource("options")
  void optionsHaveLevelAndNumberOfTheHeaders(WinsockOption<?> option) {
    assertThat(option.number()).as("number").isEqualTo(number(option.name()));
    assertThat(levels(option.name())).as("level").contains(option.level());
  }

  private static List<Integer> levels(String option) {
    return Optional.ofNullable(GAPS.get(option))
        .flatMap(HeaderGaps.Gap::level)
        .map(Set::of)
        .orElseGet(() -> levelNames(option))
        .stream()
        .map(AbiTest::number)
        .toList();
  }

  private static Set<String> levelNames(String option) {
    if (option.equals("IP_ORIGINAL_ARRIVAL_IF")) {
      // Windows documents it for IPv6 too, and has no name of its own for it there.
      return Set.of("IPPROTO_IP", "IPPROTO_IPV6");
    }
    return LEVELS.get(option.substring(0, option.indexOf('_')));
  }

  @Test
  void typedOptionsHaveTheLevelTheirNamesSay() {
    assertThat(GAPS.values())
        .filteredOn(gap -> gap.level().isPresent() && !gap.name().endsWith("_ORIGINAL_DST"))
        .allSatisfy(gap -> assertThat(levelNames(gap.name())).contains(gap.level().orElseThrow()));
  }

  @ParameterizedTest
  @EnumSource(
      value = WsaError.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NO_ERROR", "UNKNOWN"})
  void errorsHaveTheCodesOfTheHeaders(WsaError error) {
    assertThat(error.code()).isEqualTo(number(error.name()));
  }

  @Test
  void everyErrorOfTheHeadersIsListed() {
    Map<String, Integer> errors =
        constants(name -> name.startsWith("WSA") && !name.startsWith("WSA_FLAG_"));
    errors.keySet().removeAll(Set.of("WSADESCRIPTION_LEN", "WSASYS_STATUS_LEN", "WSAPROTOCOL_LEN"));
    assertThat(errors)
        .hasSizeGreaterThan(90)
        .allSatisfy((name, code) -> assertThat(WsaError.named(name)).contains(WsaError.of(code)));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void statusesHaveTheCodesOfTheHeaders(String name, IpStatus status) {
    assertThat(status.code()).isEqualTo(number(name));
  }

  /** Constants and the second names of some: every static field that is a status. */
  static List<Object[]> statuses() {
    return statusesByName().entrySet().stream()
        .map(status -> new Object[] {status.getKey(), status.getValue()})
        .toList();
  }

  private static Map<String, IpStatus> statusesByName() {
    Map<String, IpStatus> statuses = new TreeMap<>();
    try {
      for (Field field : IpStatus.class.getFields()) {
        if (field.getType() == IpStatus.class && !field.getName().equals("UNKNOWN")) {
          statuses.put(field.getName(), (IpStatus) field.get(null));
        }
      }
    } catch (IllegalAccessException e) {
      throw new AssertionError("getFields() are public", e);
    }
    return statuses;
  }

  @Test
  void everyStatusOfTheHeadersIsListed() {
    Map<String, Integer> headers = constants(name -> name.startsWith("IP_"));
    headers.values().removeIf(code -> code < 11_000);
    headers.keySet().removeAll(statusesByName().keySet());
    assertThat(headers.keySet()).isEmpty();
  }

  @Test
  void addressFamiliesSocketTypesAndProtocolsHaveTheNumbersOfTheHeaders() {
    assertNumbers("AF_", AddressFamily.values(), AddressFamily::code);
    assertNumbers("SOCK_", SocketType.values(), SocketType::code);
    assertNumbers("IPPROTO_", Protocol.values(), Protocol::code);
  }

  @Test
  void reliableMulticastHasTwoNames() {
    assertThat(Protocol.of(number("IPPROTO_RM"))).isEqualTo(Protocol.PGM);
  }

  @Test
  void protectionLevelsHaveTheNumbersOfTheHeaders() {
    assertNumbers("PROTECTION_LEVEL_", ProtectionLevel.values(), ProtectionLevel::code);
  }

  static List<Ioctl<?, ?>> controls() {
    return Ioctls.all();
  }

  @ParameterizedTest
  @MethodSource("controls")
  void controlsHaveTheCodesOfTheHeaders(Ioctl<?, ?> control) {
    assertThat(control.code()).isEqualTo(number(control.name()));
  }

  @Test
  void everyControlOfTheHeadersIsListed() {
    Map<String, Integer> headers =
        constants(name -> name.startsWith("SIO") || name.startsWith("FIO"));
    Ioctls.all().forEach(control -> headers.remove(control.name()));
    assertThat(headers).isEmpty();
  }

  @Test
  void valuesOfControlsHaveTheNumbersOfTheHeaders() {
    assertNumbers("RCVALL_", ReceiveAll.values(), ReceiveAll::code);
    assertNumbers("TCP_ICW_LEVEL_", TcpIcwLevel.values(), TcpIcwLevel::code);
    assertNumbers("TCPSTATE_", TcpState.values(), TcpState::code);
    assertNumbers("IFF_", InterfaceFlag.values(), InterfaceFlag::bit);
    assertNumbers("MCAST_", MulticastFilter.Mode.values(), MulticastFilter.Mode::code);
    assertThat(SocketPriorityHint.VERY_LOW.code()).isEqualTo(number("SocketPriorityHintVeryLow"));
    assertThat(SocketPriorityHint.LOW.code()).isEqualTo(number("SocketPriorityHintLow"));
    assertThat(SocketPriorityHint.NORMAL.code()).isEqualTo(number("SocketPriorityHintNormal"));
    assertThat(TcpInitialRto.NO_SYN_RETRANSMISSIONS)
        .isEqualTo(number("TCP_INITIAL_RTO_NO_SYN_RETRANSMISSIONS"));
  }

  private static <E extends Enum<E>> void assertNumbers(
      String prefix, E[] values, ToIntFunction<E> code) {
    assertThat(values)
        .filteredOn(value -> !value.name().equals("UNKNOWN"))
        .allSatisfy(
            value -> assertThat(code.applyAsInt(value)).isEqualTo(number(prefix + value.name())));
  }

  @Test
  void constantsOfTheThinLayerAreThoseOfTheHeaders() {
    assertThat((int) IP_OPTION_INFORMATION.IP_FLAG_REVERSE).isEqualTo(number("IP_FLAG_REVERSE"));
    assertThat((int) IP_OPTION_INFORMATION.IP_FLAG_DF).isEqualTo(number("IP_FLAG_DF"));
    assertThat(WSAPROTOCOLCHAIN.MAX_PROTOCOL_CHAIN).isEqualTo(number("MAX_PROTOCOL_CHAIN"));
    assertThat((int) SOCKET.INVALID_SOCKET).isEqualTo(number("INVALID_SOCKET"));
  }

  @ParameterizedTest
  @EnumSource(ControlType.class)
  void controlMessagesHaveLevelAndTypeOfTheHeaders(ControlType kind) {
    String name =
        kind == ControlType.IPV6_ORIGINAL_ARRIVAL_IF ? "IP_ORIGINAL_ARRIVAL_IF" : kind.name();
    assertThat(kind.type()).isEqualTo(number(name));
    String prefix = kind.name().substring(0, kind.name().indexOf('_'));
    assertThat(Set.of(kind.level()))
        .isEqualTo(LEVELS.get(prefix).stream().map(AbiTest::number).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @EnumSource(MessageFlag.class)
  void flagsOfMessagesAreThoseOfTheHeaders(MessageFlag flag) {
    assertThat(flag.code()).isEqualTo(number(flag.name()));
  }

  @Test
  void theIoctlForExtensionFunctionsIsThatOfTheHeaders() {
    assertThat(Mswsock.SIO_GET_EXTENSION_FUNCTION_POINTER)
        .isEqualTo(number("SIO_GET_EXTENSION_FUNCTION_POINTER"));
  }

  private static Map<String, Integer> constants(Predicate<String> name) {
    Map<String, Integer> constants = AbiTable.of(Target.X86_64).constants();
    constants.keySet().removeIf(name.negate());
    return constants;
  }

  private static int number(String name) {
    OptionalInt inHeaders = AbiTable.of(Target.X86_64).constant(name);
    return inHeaders.isPresent()
        ? inHeaders.getAsInt()
        : Optional.ofNullable(GAPS.get(name))
            .orElseThrow(
                () ->
                    new AssertionError(
                        name + " is neither in abi/x86_64.txt nor in abi/not-in-mingw.csv"))
            .number();
  }
}
