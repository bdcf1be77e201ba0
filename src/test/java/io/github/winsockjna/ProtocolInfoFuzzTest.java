// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.winsockjna.bytes.Sockaddr;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Whatever a catalogue entry or a socket address looks like, it is read or refused. */
class ProtocolInfoFuzzTest {
  private static final List<Function<ByteBuffer, Object>> READERS =
      List.of(ProtocolInfo::decodeW, ProtocolInfo::decodeA, Sockaddr::decode, Sockaddr::decodeAny);

  @FuzzTest
  void readsOrRefuses(FuzzedDataProvider data) {
    Function<ByteBuffer, Object> reader = READERS.get(data.consumeInt(0, READERS.size() - 1));
    try {
      Objects.requireNonNull(reader.apply(FuzzedBytes.rest(data)));
    } catch (IllegalArgumentException e) {
      return;
    }
  }
}
