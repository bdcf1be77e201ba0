// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.winsockjna.CsvTable;
import io.github.winsockjna.WsaError;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpStatusTest {
  @Behaviour(7)
  @ParameterizedTest
  @EnumSource
  void isFoundByItsCode(IpStatus status) {
    assertThat(IpStatus.of(status.code())).isSameAs(status);
  }

  @Test
  void hasNoCodeTwice() {
    assertThat(IpStatus.values()).extracting(IpStatus::code).doesNotHaveDuplicates();
  }

  @Test
  void hasExactlyTheNamesAndCodesOfIpexport() throws IllegalAccessException {
    Map<String, Integer> ours = new LinkedHashMap<>();
    for (Field field : IpStatus.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == IpStatus.class) {
        ours.put(field.getName(), ((IpStatus) field.get(null)).code());
      }
    }
    ours.remove("UNKNOWN");
    Map<String, Integer> ipexport =
        CsvTable.rows("ip-statuses.csv").stream()
            .collect(Collectors.toMap(row -> row[0], row -> Integer.valueOf(row[1])));
    assertThat(ours).containsExactlyInAnyOrderEntriesOf(ipexport);
  }

  @Behaviour(8)
  @Test
  void hasTheNamesOfIpv6ForTheSameConstants() {
    assertThat(IpStatus.IP_DEST_NO_ROUTE).isSameAs(IpStatus.IP_DEST_NET_UNREACHABLE);
    assertThat(IpStatus.IP_DEST_ADDR_UNREACHABLE).isSameAs(IpStatus.IP_DEST_HOST_UNREACHABLE);
    assertThat(IpStatus.IP_DEST_PROHIBITED).isSameAs(IpStatus.IP_DEST_PROT_UNREACHABLE);
    assertThat(IpStatus.IP_HOP_LIMIT_EXCEEDED).isSameAs(IpStatus.IP_TTL_EXPIRED_TRANSIT);
    assertThat(IpStatus.IP_REASSEMBLY_TIME_EXCEEDED).isSameAs(IpStatus.IP_TTL_EXPIRED_REASSEM);
    assertThat(IpStatus.IP_PARAMETER_PROBLEM).isSameAs(IpStatus.IP_PARAM_PROBLEM);
  }

  @Behaviour(7)
  @ParameterizedTest
  @ValueSource(ints = {1, 87, 10999, 11000, 11039, 11051, 11254, 11999, -1, Integer.MAX_VALUE})
  void isUnknownForAnyOtherNumber(int code) {
    assertThat(IpStatus.of(code)).isSameAs(IpStatus.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource
  void isDescribedInOneSentence(IpStatus status) {
    assertThat(status.description()).matches("[A-Z].*[^.\\s]\\.").doesNotContain(". ");
  }

  @Behaviour(7)
  @Test
  void describesTheTimeoutAsOneNotAsTheErrorOfWinsockWithItsNumber() {
    assertThat(IpStatus.of(11010)).isSameAs(IpStatus.IP_REQ_TIMED_OUT);
    assertThat(IpStatus.IP_REQ_TIMED_OUT.description())
        .containsIgnoringCase("no answer")
        .containsIgnoringCase("timeout")
        .doesNotContainIgnoringCase("resource")
        .isNotEqualTo(WsaError.of(11010).description());
  }

  @Test
  void findsEveryNameOfTheTable() {
    assertThat(CsvTable.rows("ip-statuses.csv"))
        .allSatisfy(
            row ->
                assertThat(IpStatus.named(row[0])).contains(IpStatus.of(Integer.parseInt(row[1]))));
    assertThat(IpStatus.named("IP_NOTHING")).isEmpty();
  }

  @Test
  void namesTheNameThatIsNull() {
    assertThatNullPointerException().isThrownBy(() -> IpStatus.named(null)).withMessage("name");
  }
}
