// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.abi.AbiTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectLayoutTest {
  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void hasTheFieldsWhereTheHeadersHaveThem(int pointerSize) {
    AbiTable table = AbiTable.of(pointerSize);
    assertThat(ConnectCall.FD_CONNECT).isEqualTo(table.constant("FD_CONNECT").orElseThrow());
    assertThat(ConnectCall.EVENTS_SIZE).isEqualTo(table.size("WSANETWORKEVENTS"));
    assertThat(table.offset("WSANETWORKEVENTS.lNetworkEvents")).isZero();
    assertThat(ConnectCall.CONNECT_ERROR)
        .isEqualTo(
            table.offset("WSANETWORKEVENTS.iErrorCode")
                + Integer.BYTES * table.constant("FD_CONNECT_BIT").orElseThrow());
  }
}
