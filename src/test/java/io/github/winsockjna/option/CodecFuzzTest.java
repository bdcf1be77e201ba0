// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.winsockjna.HexBytes;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever Windows answers, reading it gives a value or an IllegalArgumentException. */
class CodecFuzzTest {
  private static final int ARRAYS = 20_000;
  private static final int LONGEST = 700;

  private final Random random = new Random(20_250_101);

  private final Map<OptionCodec<?>, String> codecs =
      Options.all().stream()
          .filter(option -> option instanceof ReadableOption)
          .collect(Collectors.toMap(WinsockOption::codec, WinsockOption::name, (a, b) -> a));

  private final Map<String, Integer> valuesRead = new HashMap<>();

  @Test
  void refusesGarbageWithIllegalArgumentExceptionOnly() {
    for (int i = 0; i < ARRAYS; i++) {
      ByteBuffer garbage = garbage(random.nextInt(LONGEST + 1));
      codecs.forEach((codec, name) -> decode(codec, name, garbage));
    }
    assertThat(valuesRead).containsKeys("SO_DEBUG", "SO_LINGER", "IP_OPTIONS");
  }

  @Test
  void readsGarbageOfTheRightSize() {
    for (int i = 0; i < ARRAYS / 10; i++) {
      codecs.forEach((codec, name) -> decode(codec, name, garbage(codec.capacity())));
    }
    assertThat(valuesRead.keySet()).containsAll(codecs.values());
  }

  /** Many zeros, so that ends of strings, empty pointers and small numbers occur. */
  private ByteBuffer garbage(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    int zeros = random.nextInt(4);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(4) < zeros) {
        bytes[i] = 0;
      }
    }
    return ByteBuffer.wrap(bytes);
  }

  private void decode(OptionCodec<?> codec, String name, ByteBuffer garbage) {
    try {
      codec.decode(garbage.asReadOnlyBuffer());
      if (codec instanceof SelfPointingCodec<?> selfPointing) {
        selfPointing.decode(garbage.asReadOnlyBuffer(), random.nextLong());
      }
      valuesRead.merge(name, 1, Integer::sum);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
    } catch (RuntimeException e) {
      fail(name + " of " + HexBytes.of(garbage), e);
    }
  }
}
