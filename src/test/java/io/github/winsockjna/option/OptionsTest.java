// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.winsockjna.CsvTable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OptionsTest {
  private static final List<Class<?>> HOLDERS =
      List.of(
          SocketLevelOptions.class,
          IpOptions.class,
          Ipv6Options.class,
          TcpOptions.class,
          UdpOptions.class,
          RmOptions.class);

  private static final Map<String, String> ALIASES =
      Map.of(
          "SocketLevelOptions.SO_PROTOCOL_INFO", "SO_PROTOCOL_INFOW",
          "IpOptions.IP_HOPLIMIT", "IP_RECVTTL",
          "IpOptions.IP_RECVTCLASS", "IP_RECVTOS",
          "SocketLevelOptions.IP6T_SO_ORIGINAL_DST", "SO_ORIGINAL_DST",
          "IpOptions.IP_ECN", "IP_RECVECN",
          "Ipv6Options.IPV6_ECN", "IPV6_RECVECN",
          "TcpOptions.TCP_KEEPALIVE", "TCP_KEEPIDLE",
          "Ipv6Options.IPV6_JOIN_GROUP", "IPV6_ADD_MEMBERSHIP",
          "Ipv6Options.IPV6_LEAVE_GROUP", "IPV6_DROP_MEMBERSHIP");

  @Test
  void hasExactlyTheNumbersAndDirectionsOfTheTable() {
    List<String> documented =
        CsvTable.rows("options.csv").stream().map(row -> String.join(",", row)).toList();
    assertThat(Options.all())
        .extracting(OptionsTest::row)
        .containsExactlyInAnyOrderElementsOf(documented);
  }

  private static String row(WinsockOption<?> option) {
    String direction =
        (option instanceof ReadableOption ? "r" : "")
            + (option instanceof WritableOption ? "w" : "");
    return option.name() + "," + option.level() + "," + option.number() + "," + direction;
  }

  @Test
  void listsEveryConstantOnceInTheOrderOfTheHolders() {
    List<WinsockOption<?>> expected = new ArrayList<>();
    expected.addAll(SocketLevelOptions.all());
    expected.addAll(IpOptions.all());
    expected.addAll(Ipv6Options.all());
    expected.addAll(TcpOptions.all());
    expected.addAll(UdpOptions.all());
    expected.addAll(RmOptions.all());
    assertThat(Options.all()).containsExactlyElementsOf(expected).doesNotHaveDuplicates();
    assertThat(constants().values()).containsAll(expected);
  }

  @Test
  void namesEveryConstantAsItsField() {
    Map<String, String> differing = new HashMap<>();
    constants()
        .forEach(
            (field, option) -> {
              if (!field.endsWith("." + option.name())) {
                differing.put(field, option.name());
              }
            });
    assertThat(differing).isEqualTo(ALIASES);
  }

  @Test
  void hasAliasesThatAreTheSameObject() {
    Map<String, WinsockOption<?>> constants = constants();
    ALIASES.forEach(
        (alias, name) ->
            assertThat(constants.get(alias))
                .isSameAs(constants.get(alias.replaceAll("\\..*", ".") + name)));
  }

  @Test
  void hasNoNumberTwiceAtOneLevel() {
    assertThat(Options.all())
        .extracting(option -> option.level() + "/" + option.number())
        .doesNotHaveDuplicates();
    assertThat(Options.all())
        .extracting(option -> option.level() + "/" + option.name())
        .doesNotHaveDuplicates();
  }

  private static Map<String, WinsockOption<?>> constants() {
    Map<String, WinsockOption<?>> constants = new LinkedHashMap<>();
    for (Class<?> holder : HOLDERS) {
      for (Field field : holder.getDeclaredFields()) {
        if (Modifier.isPublic(field.getModifiers())
            && WinsockOption.class.isAssignableFrom(field.getType())) {
          constants.put(holder.getSimpleName() + "." + field.getName(), valueOf(field));
        }
      }
    }
    return constants;
  }

  private static WinsockOption<?> valueOf(Field field) {
    try {
      return (WinsockOption<?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<WinsockOption<?>> all() {
    return Options.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void describesEachOption(WinsockOption<?> option) {
    assertThat(option).hasToString(option.name());
    assertThat(option.type()).isSameAs(option.codec().type());
    assertThat(option.since()).matches("all|Windows \\S.*|unverified|none");
    if (option instanceof ReadableOption) {
      assertThat(option.codec().capacity()).isPositive();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "IP_TTL, 1, 255",
    "IP_TOS, 0, 255",
    "IP_MULTICAST_TTL, 0, 255",
    "IPV6_UNICAST_HOPS, -1, 255",
    "IPV6_MULTICAST_HOPS, 0, 255",
    "TCP_KEEPCNT, 0, 255",
    "SO_SNDBUF, 0, 2147483647",
    "SO_RCVBUF, 0, 2147483647",
  })
  void boundsEachNumber(String name, int least, int most) {
    @SuppressWarnings("unchecked")
    var codec = (OptionCodec<Integer>) named(name).codec();
    assertThat(codec.encode(least).remaining()).isEqualTo(4);
    assertThat(codec.encode(most).remaining()).isEqualTo(4);
    assertRefused(codec, least - 1, least, most);
    if (most < Integer.MAX_VALUE) {
      assertRefused(codec, most + 1, least, most);
    }
  }

  private static WinsockOption<?> named(String name) {
    return Options.all().stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
  }

  private static void assertRefused(OptionCodec<Integer> codec, int value, int least, int most) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.encode(value))
        .withMessage("value is " + value + ", but must be from " + least + " to " + most);
  }

  @ParameterizedTest
  @CsvSource({
    "SO_SNDTIMEO, e8030000",
    "SO_RCVTIMEO, e8030000",
    "TCP_KEEPIDLE, 01000000",
    "TCP_KEEPINTVL, 01000000"
  })
  void hasTheUnitOfWindowsForASecond(String name, String bytes) {
    @SuppressWarnings("unchecked")
    var codec = (OptionCodec<java.time.Duration>) named(name).codec();
    assertThat(Hex.of(codec.encode(java.time.Duration.ofSeconds(1)))).isEqualTo(bytes);
  }

  @Test
  void makesOptionsOfOnesOwn() {
    ReadWriteOption<Integer> both = Options.readWrite("MINE", 6, 99, OptionCodec.DWORD);
    assertThat(row(both)).isEqualTo("MINE,6,99,rw");
    assertThat(row(Options.readOnly("MINE", 6, 99, OptionCodec.DWORD))).isEqualTo("MINE,6,99,r");
    assertThat(row(Options.writeOnly("MINE", 6, 99, OptionCodec.DWORD))).isEqualTo("MINE,6,99,w");
    assertThat(both.codec()).isSameAs(OptionCodec.DWORD);
    assertThat(both.type()).isSameAs(Integer.class);
    assertThat(both.since()).isEqualTo("not said");
    assertThat(both).hasToString("MINE");
  }

  @Test
  void refusesOptionsWithoutNameOrCodec() {
    assertThatNullPointerException()
        .isThrownBy(() -> Options.readWrite(null, 6, 99, OptionCodec.DWORD))
        .withMessage("name");
    assertThatNullPointerException()
        .isThrownBy(() -> Options.readOnly("MINE", 6, 99, null))
        .withMessage("codec");
  }
}
