// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.winsockjna.FuzzedBytes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whatever bytes an option's value has, its codec reads or refuses them. */
class CodecFuzzTest {
  private static final List<Map.Entry<OptionCodec<?>, Boolean>> CODECS = codecs();

  /** Each codec once, and whether it writes as well. No codec has an equals of its own. */
  private static List<Map.Entry<OptionCodec<?>, Boolean>> codecs() {
    Map<OptionCodec<?>, Boolean> codecs = new LinkedHashMap<>();
    codecs.put(new BspState.Codec(Integer.BYTES), false);
    codecs.put(new BspState.Codec(Long.BYTES), false);
    for (WinsockOption<?> option : Options.all()) {
      if (option instanceof ReadableOption<?>) {
        codecs.merge(option.codec(), option instanceof WritableOption<?>, Boolean::logicalOr);
      }
    }
    return List.copyOf(codecs.entrySet());
  }

  @FuzzTest
  void readsOrRefuses(FuzzedDataProvider data) {
    Map.Entry<OptionCodec<?>, Boolean> codec = CODECS.get(data.consumeInt(0, CODECS.size() - 1));
    FuzzedBytes.check(codec.getKey(), codec.getValue(), data);
  }
}
