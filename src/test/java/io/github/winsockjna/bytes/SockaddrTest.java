// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.winsockjna.AddressFamily;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SockaddrTest {
  @Test
  void writesFamilyInHostOrderAndPortInNetworkOrder() {
    assertThat(Sockaddr.encode(new InetSocketAddress("192.0.2.1", 0x1234)))
        .isEqualTo(hex("0200 1234 c0000201 0000000000000000"));
  }

  @Test
  void writesAnIpv6AddressWithItsScope() throws UnknownHostException {
    InetAddress address =
        Inet6Address.getByAddress(null, hex("fe80 0000 0000 0000 0102 0304 0506 0708"), 0x11223344);
    assertThat(Sockaddr.encode(new InetSocketAddress(address, 443)))
        .isEqualTo(hex("1700 01bb 00000000 fe800000000000000102030405060708 44332211"));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 0",
    "255.255.255.255, 32768",
    "127.0.0.1, 65535",
    "::1, 32768",
    "2001:db8::1, 65535",
    "::, 0"
  })
  void readsWhatItWrote(String address, int port) {
    InetSocketAddress original = new InetSocketAddress(address, port);
    assertThat(Sockaddr.decode(ByteBuffer.wrap(Sockaddr.encode(original)))).isEqualTo(original);
  }

  @Test
  void keepsTheScope() throws UnknownHostException {
    InetAddress address = Inet6Address.getByAddress(null, hex("fe80" + "00".repeat(13) + "01"), 7);
    InetSocketAddress read =
        Sockaddr.decode(ByteBuffer.wrap(Sockaddr.encode(new InetSocketAddress(address, 80))));
    assertThat(((Inet6Address) read.getAddress()).getScopeId()).isEqualTo(7);
  }

  @Test
  void readsFromPositionAndIgnoresWhatFollows() {
    ByteBuffer bytes =
        ByteBuffer.allocate(128)
            .put(8, Sockaddr.encode(new InetSocketAddress("192.0.2.1", 80)))
            .position(8);
    assertThat(Sockaddr.decode(bytes)).isEqualTo(new InetSocketAddress("192.0.2.1", 80));
    assertThat(bytes.position()).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "02",
        "020000",
        "0200 0050 c0000201 00000000000000",
        "1700 0050 00000000 00000000000000000000000000000001 000000",
        "0100 0050 c0000201 0000000000000000",
        "ffff 0050 c0000201 0000000000000000"
      })
  void refusesWhatIsNoAddressOfTheInternet(String garbage) {
    ByteBuffer bytes = ByteBuffer.wrap(hex(garbage));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sockaddr.decode(bytes))
        .withMessage("Not an IPv4 or IPv6 socket address: " + HexBytes.of(bytes));
  }

  @Test
  void refusesAnAddressThatIsNotResolved() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sockaddr.encode(InetSocketAddress.createUnresolved("nosuch.invalid", 80)))
        .withMessageContaining("address is not resolved")
        .withMessageContaining("nosuch.invalid");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Sockaddr.encode(
                    InetSocketAddress.createUnresolved("nosuch.invalid", 80), Sockaddr.AF_INET6))
        .withMessageContaining("address is not resolved");
  }

  @Test
  void repeatsOnlyTheBeginningOfALongName() {
    InetSocketAddress address = InetSocketAddress.createUnresolved("x".repeat(100_000), 80);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sockaddr.encode(address))
        .withMessage("address is not resolved: " + "x".repeat(200) + "…");
  }

  @Test
  void writesAnIpv4AddressForAnIpv6SocketAsAMappedOne() {
    InetSocketAddress address = new InetSocketAddress("192.0.2.1", 80);
    byte[] bytes = Sockaddr.encode(address, Sockaddr.AF_INET6);
    assertThat(bytes)
        .isEqualTo(hex("1700 0050 00000000 00000000000000000000ffffc0000201 00000000"));
    assertThat(Sockaddr.decode(ByteBuffer.wrap(bytes))).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.1, INET", "0.0.0.0, INET", "2001:db8::1, INET6", "::, INET6"})
  void writesAnAddressForASocketOfItsOwnFamilyAsItIs(String address, AddressFamily family) {
    InetSocketAddress same = new InetSocketAddress(address, 80);
    assertThat(Sockaddr.encode(same, family.code())).isEqualTo(Sockaddr.encode(same));
  }

  @Test
  void keepsTheScopeForASocketOfAFamily() throws UnknownHostException {
    InetAddress address = Inet6Address.getByAddress(null, hex("fe80" + "00".repeat(13) + "01"), 7);
    InetSocketAddress scoped = new InetSocketAddress(address, 80);
    assertThat(Sockaddr.encode(scoped, Sockaddr.AF_INET6)).isEqualTo(Sockaddr.encode(scoped));
  }

  @ParameterizedTest
  @CsvSource({"0.0.0.0, INET6, ::", "::, INET, 0.0.0.0"})
  void takesTheWildcardOfOneFamilyForThatOfTheOther(
      String wildcard, AddressFamily family, String written) {
    assertThat(Sockaddr.encode(new InetSocketAddress(wildcard, 80), family.code()))
        .isEqualTo(Sockaddr.encode(new InetSocketAddress(written, 80)));
  }

  @ParameterizedTest
  @CsvSource({"::1, INET, AF_INET", "192.0.2.1, UNIX, 1", "2001:db8::1, BTH, 32"})
  void refusesAnAddressThatTheFamilyDoesNotHave(
      String address, AddressFamily family, String named) {
    InetSocketAddress other = new InetSocketAddress(address, 80);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sockaddr.encode(other, family.code()))
        .withMessage(
            "address is " + other + ", but must be one for a socket of address family " + named);
  }

  @Test
  void takesAMappedAddressWithAScopeForIpv4() throws UnknownHostException {
    byte[] bytes = hex("1700 0050 00000000 00000000000000000000ffffc0000201 07000000");
    InetSocketAddress plain = new InetSocketAddress("192.0.2.1", 80);
    assertThat(Sockaddr.decode(ByteBuffer.wrap(bytes))).isEqualTo(plain);

    InetAddress scoped = Inet6Address.getByAddress(null, hex("00".repeat(10) + "ffffc0000201"), 7);
    InetSocketAddress mapped = new InetSocketAddress(scoped, 80);
    assertThat(scoped).as("what Java makes of it").isInstanceOf(Inet6Address.class);
    assertThat(Sockaddr.encode(mapped)).isEqualTo(Sockaddr.encode(plain));
    for (int family : new int[] {Sockaddr.AF_INET, Sockaddr.AF_INET6}) {
      assertThat(Sockaddr.encode(mapped, family)).isEqualTo(Sockaddr.encode(plain, family));
    }
    assertThat(Sockaddr.unmapped(scoped)).isEqualTo(plain.getAddress());
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "::1", "::fffe:192.0.2.1", "2001:db8::ffff:c000:201"})
  void leavesAnAddressThatIsNotMappedAsItIs(String literal) throws UnknownHostException {
    InetAddress address = InetAddress.getByName(literal);
    assertThat(Sockaddr.unmapped(address)).isSameAs(address);
  }

  @Test
  void readsThePathOfAUnixDomainSocket() {
    ByteBuffer whole = unix("C:\\Temp\\b\u00fcro.sock");
    assertThat(whole.remaining()).isEqualTo(110);
    assertThat(Sockaddr.decodeAny(whole))
        .isEqualTo(UnixDomainSocketAddress.of("C:\\Temp\\b\u00fcro.sock"));
    assertThat(Sockaddr.text(whole)).isEqualTo("C:\\Temp\\b\u00fcro.sock");

    String longest = "x".repeat(108);
    assertThat(Sockaddr.text(unix(longest))).as("no zero at its end").isEqualTo(longest);
    assertThat(Sockaddr.text(unix(longest).limit(50))).isEqualTo("x".repeat(48));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C:\\Temp\\b\u00fcro.sock", "x"})
  void writesThePathOfAUnixDomainSocket(String path) {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(path);
    byte[] bytes = Sockaddr.encode(address);
    assertThat(bytes).hasSize(110).startsWith(1, 0).endsWith(0);
    assertThat(Sockaddr.decodeAny(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)))
        .isEqualTo(address);
  }

  @Test
  void refusesAPathThatIsEmptyOrTooLong() {
    UnixDomainSocketAddress longest = UnixDomainSocketAddress.of("x".repeat(107));
    assertThat(Sockaddr.encode(longest)).endsWith('x', 0);
    for (String path : List.of("", "x".repeat(108), "\u00fc".repeat(54))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Sockaddr.encode(UnixDomainSocketAddress.of(path)))
          .withMessageEndingWith("must be a path of 1 to 107 bytes in UTF-8");
    }
  }

  private static ByteBuffer unix(String path) {
    return Bytes.allocate(110).putShort(0, (short) 1).put(2, path.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void showsAnAddressOfAnyFamily() {
    assertThat(Sockaddr.text(ByteBuffer.wrap(hex("0200 0050 c0000201 0000000000000000"))))
        .isEqualTo("/192.0.2.1:80");
    assertThat(
            Sockaddr.text(
                ByteBuffer.wrap(hex("1700 0050 00000000" + "00".repeat(15) + "01 00000000"))))
        .isEqualTo("/[0:0:0:0:0:0:0:1]:80");
    assertThat(Sockaddr.text(ByteBuffer.wrap(hex("0100"))))
        .isEqualTo("a Unix domain socket without a path");
    assertThat(Sockaddr.text(unix(""))).isEqualTo("a Unix domain socket without a path");
    assertThat(Sockaddr.text(ByteBuffer.wrap(hex("2000 0102"))))
        .isEqualTo("an address of family 32: 4 bytes [20 00 01 02]");
    assertThat(Sockaddr.text(ByteBuffer.wrap(hex("0200 0050"))))
        .isEqualTo("an address of family 2: 4 bytes [02 00 00 50]");
    assertThat(Sockaddr.text(ByteBuffer.allocate(0)))
        .isEqualTo("an address of family 0: 0 bytes []");
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }
}
