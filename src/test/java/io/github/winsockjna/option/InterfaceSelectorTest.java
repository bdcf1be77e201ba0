// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterfaceSelectorTest {
  private final OptionCodec<InterfaceSelector> inet = IpOptions.IP_MULTICAST_IF.codec();
  private final OptionCodec<InterfaceSelector> inet6 = Ipv6Options.IPV6_MULTICAST_IF.codec();

  @ParameterizedTest
  @CsvSource({"1, 00000001", "258, 00000102", "16777215, 00ffffff", "0, 00000000"})
  void writesAnIndexInNetworkOrderForIpv4(int index, String bytes) {
    assertThat(Hex.of(inet.encode(InterfaceSelector.ofIndex(index)))).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({"1, 01000000", "258, 02010000", "16777215, ffffff00", "0, 00000000"})
  void writesAndReadsAnIndexInHostOrderForIpv6(int index, String bytes) {
    assertThat(Hex.of(inet6.encode(InterfaceSelector.ofIndex(index)))).isEqualTo(bytes);
    assertThat(inet6.decode(Hex.bytes(bytes))).isEqualTo(InterfaceSelector.ofIndex(index));
  }

  @ParameterizedTest
  @CsvSource({
    "00000001, 1",
    "01000000, 1",
    "00000102, 258",
    "02010000, 258",
    "00ffffff, 16777215",
    "00010000, 256",
    "00000000, 0"
  })
  void readsAnIndexOfIpv4InEitherOrder(String bytes, int index) {
    assertThat(inet.decode(Hex.bytes(bytes))).isEqualTo(InterfaceSelector.ofIndex(index));
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.1, c0000201", "127.0.0.1, 7f000001", "10.0.1.0, 0a000100"})
  void writesAndReadsAnAddress(String address, String bytes) throws UnknownHostException {
    InterfaceSelector selector = InterfaceSelector.ofAddress(inet4(address));
    assertThat(Hex.of(inet.encode(selector))).isEqualTo(bytes);
    assertThat(inet.decode(Hex.bytes(bytes))).isEqualTo(selector);
    assertThat(selector.address()).contains(inet4(address));
    assertThat(selector.index()).isEmpty();
    assertThat(selector).hasToString(address);
  }

  @Test
  void isTheDefaultWithoutIndexOrAddress() throws UnknownHostException {
    assertThat(InterfaceSelector.ofIndex(0)).isSameAs(InterfaceSelector.DEFAULT);
    assertThat(InterfaceSelector.ofAddress(inet4("0.0.0.0"))).isSameAs(InterfaceSelector.DEFAULT);
    assertThat(InterfaceSelector.DEFAULT.index()).isEmpty();
    assertThat(InterfaceSelector.DEFAULT.address()).isEmpty();
    assertThat(InterfaceSelector.DEFAULT).hasToString("default");
  }

  @Test
  void saysItsIndex() {
    InterfaceSelector selector = InterfaceSelector.ofIndex(12);
    assertThat(selector.index()).hasValue(12);
    assertThat(selector.address()).isEmpty();
    assertThat(selector).hasToString("index 12");
  }

  @Test
  void equalsWhatNamesTheSameInterfaceTheSameWay() throws UnknownHostException {
    assertThat(InterfaceSelector.ofIndex(3))
        .isEqualTo(InterfaceSelector.ofIndex(3))
        .hasSameHashCodeAs(InterfaceSelector.ofIndex(3))
        .isNotEqualTo(InterfaceSelector.ofIndex(4))
        .isNotEqualTo(InterfaceSelector.ofAddress(inet4("3.0.0.1")))
        .isNotEqualTo("index 3");
  }

  @ParameterizedTest
  @ValueSource(ints = {1 << 24, -1, Integer.MAX_VALUE})
  void refusesAnIndexOfMoreThanTwentyFourBits(int index) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InterfaceSelector.ofIndex(index))
        .withMessage("index is " + index + ", but must be from 0 to 16777215");
  }

  @Test
  void refusesAnAddressThatWindowsTakesForAnIndex() throws UnknownHostException {
    Inet4Address address = inet4("0.0.0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InterfaceSelector.ofAddress(address))
        .withMessage("address is 0.0.0.1, which Windows takes for an index");
    assertThatNullPointerException()
        .isThrownBy(() -> InterfaceSelector.ofAddress(null))
        .withMessage("address");
  }

  @Test
  void refusesAnAddressForIpv6() throws UnknownHostException {
    InterfaceSelector selector = InterfaceSelector.ofAddress(inet4("192.0.2.1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> inet6.encode(selector))
        .withMessageMatching("value is 192\\.0\\.2\\.1, but .* an interface by its index");
  }

  @Test
  void refusesAnyOtherLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> inet.decode(Hex.bytes("01")))
        .withMessage("An interface has 4 bytes, not 1 byte [01]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> inet6.decode(Hex.bytes("0100000000")))
        .withMessage("An interface index has 4 bytes, not 5 bytes [01 00 00 00 00]");
  }

  private static Inet4Address inet4(String address) throws UnknownHostException {
    return (Inet4Address) InetAddress.getByName(address);
  }
}
