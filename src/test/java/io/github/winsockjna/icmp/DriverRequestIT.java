// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import io.github.winsockjna.doubles.AskedEcho;
import io.github.winsockjna.doubles.NeedsDoubles;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request says arrives in Windows. */
@Timeout(60)
@NeedsDoubles
class DriverRequestIT {
  private static final int DONT_FRAGMENT = 2;

  @RegisterExtension final IcmpDriver driver = new IcmpDriver();

  private AskedEcho asked(EchoWay way, EchoRequest.Builder request) throws Exception {
    driver.answers(way.reply());
    assertThat(way.send(driver.client, request.build()).isSuccess()).isTrue();
    AskedEcho asked = driver.askedOnce();
    assertThat(asked.function).isEqualTo(way.function);
    assertThat(asked.overlapped != 0).isEqualTo(way.overlapped);
    return asked;
  }

  private static String hex(byte[] bytes, int length) {
    assertThat(Arrays.copyOfRange(bytes, length, bytes.length))
        .isEqualTo(new byte[bytes.length - length]);
    return HexFormat.of().formatHex(bytes, 0, length);
  }

  @Behaviour(36)
  @ParameterizedTest
  @EchoWay.OverIpv4
  void everythingSetArrives(EchoWay way) throws Exception {
    AskedEcho asked =
        asked(
            way,
            way.request()
                .timeToLive(200)
                .dontFragment(true)
                .timeout(Duration.ofMillis(1500))
                .payload(new byte[] {1, 2, 3}));
    assertThat(hex(asked.target, 4)).isEqualTo("c0000201");
    assertThat(Byte.toUnsignedInt(asked.ttl)).isEqualTo(200);
    assertThat(asked.flags).isEqualTo((byte) DONT_FRAGMENT);
    assertThat(asked.tos).isZero();
    assertThat(asked.optionsSize).isZero();
    assertThat(asked.timeout).isEqualTo(1500);
    assertThat(driver.askedData()).containsExactly(1, 2, 3);
    assertThat(asked.replySize).isGreaterThanOrEqualTo(40 + 3 + 8 + 2 * Native.POINTER_SIZE);
  }

  @ParameterizedTest
  @EchoWay.OverIpv4
  void nothingSetIsPingExesDefault(EchoWay way) throws Exception {
    AskedEcho asked = asked(way, way.request());
    assertThat(Byte.toUnsignedInt(asked.ttl)).isEqualTo(128);
    assertThat(asked.flags).isZero();
    assertThat(asked.timeout).isEqualTo(4000);
    assertThat(driver.askedData()).asString().isEqualTo("abcdefghijklmnopqrstuvwabcdefghi");
  }

  @Behaviour({5, 28})
  @ParameterizedTest
  @EnumSource(names = {"SYNC_FROM_SOURCE", "ASYNC_FROM_SOURCE"})
  void theSourceArrivesByteByByte(EchoWay way) throws Exception {
    AskedEcho asked = asked(way, way.request());
    assertThat(hex(asked.source, 4)).isEqualTo("7f000001");
    assertThat(hex(asked.target, 4)).isEqualTo("c0000201");
  }

  @Behaviour(29)
  @ParameterizedTest
  @EchoWay.OverIpv6
  void ipv6HasSocketAddressesWithScopesAndAHopLimit(EchoWay way) throws Exception {
    Inet6Address target = linkLocal("fe80::102:304:506:708", 0x11223344);
    Inet6Address source = linkLocal("fe80::a", 0x55667788);
    AskedEcho asked = asked(way, EchoRequest.to(target).source(source).timeToLive(200));
    assertThat(hex(asked.source, 28))
        .isEqualTo("17000000" + "00000000" + "fe80000000000000000000000000000a" + "88776655");
    assertThat(hex(asked.target, 28))
        .isEqualTo("17000000" + "00000000" + "fe800000000000000102030405060708" + "44332211");
    assertThat(Byte.toUnsignedInt(asked.ttl)).isEqualTo(200);
    assertThat(asked.flags).isZero();
    assertThat(asked.optionsSize).isZero();
    assertThat(asked.replySize).isGreaterThanOrEqualTo(36 + 32 + 8 + 2 * Native.POINTER_SIZE);
  }

  private static Inet6Address linkLocal(String address, int scope) {
    return Addresses.scoped(Addresses.of(address).getAddress(), scope);
  }

  @ParameterizedTest
  @EchoWay.OverIpv6
  void ipv6WithoutSourceIsFromNobody(EchoWay way) throws Exception {
    AskedEcho asked = asked(way, way.request());
    assertThat(hex(asked.source, 28)).isEqualTo("1700" + "00".repeat(26));
  }

  @ParameterizedTest
  @EchoWay.OverIpv4
  void aRouteToBeRecordedArrives(EchoWay way) throws Exception {
    AskedEcho asked = asked(way, way.request().recordRoute(2).timestamps(1));
    assertThat(asked.options())
        .containsExactly(7, 11, 4, 0, 0, 0, 0, 0, 0, 0, 0, 68, 12, 5, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({"SYNC, true", "ASYNC, true", "SYNC, false", "ASYNC, false"})
  void aSourceRouteArrives(EchoWay way, boolean strict) throws Exception {
    List<InetAddress> hops = List.of(Addresses.of("10.0.0.1"));
    AskedEcho asked =
        asked(
            way,
            strict ? way.request().strictSourceRoute(hops) : way.request().looseSourceRoute(hops));
    assertThat(asked.options())
        .containsExactly(strict ? 137 : 131, 11, 4, 10, 0, 0, 1, 192, 0, 2, 1, 0);
  }

  @Behaviour(12)
  @ParameterizedTest
  @CsvSource({"PT0.000000001S, 1", "PT0.0005S, 1", "PT0.001S, 1", "PT1S, 1000"})
  void theTimeoutArrivesInMilliseconds(Duration timeout, int millis) throws Exception {
    AskedEcho asked = asked(EchoWay.SYNC, EchoWay.SYNC.request().timeout(timeout));
    assertThat(asked.timeout).isEqualTo(millis);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_500})
  void thePayloadArrivesInFull(int size) throws Exception {
    EchoRequest.Builder request = EchoWay.SYNC.request().payloadSize(size);
    asked(EchoWay.SYNC, request);
    assertThat(driver.askedData()).isEqualTo(request.build().payload()).hasSize(size);
  }
}
