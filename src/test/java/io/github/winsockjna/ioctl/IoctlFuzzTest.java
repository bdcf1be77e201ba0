// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.option.FuzzBytes;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.SelfPointingCodec;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever bytes come back, the codec of an answer reads them or refuses them with {@link
 * IllegalArgumentException}.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class IoctlFuzzTest {
  private static final long SEED = 20_261_121;
  private static final int ARRAYS = 200_000;
  private static final int LONGEST = 1024;
  private static final int INTERFACE_SIZE = 76;

  /** Every codec of an answer once, and the lists with pointers of both widths. */
  static Stream<OptionCodec<?>> codecs() {
    return Stream.concat(
        Ioctls.all().stream()
            .<OptionCodec<?>>map(Ioctl::output)
            .filter(codec -> codec.type() != Void.class)
            .distinct(),
        Stream.of(new AddressListCodec(Integer.BYTES), new AddressListCodec(Long.BYTES)));
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void readsOrRefuses(OptionCodec<?> codec) {
    FuzzBytes fuzz = new FuzzBytes(SEED);
    int read = 0;
    int readFilled = 0;
    int refused = 0;
    for (int i = 0; i < ARRAYS; i++) {
      ByteBuffer bytes = fuzz.bytes(fuzz.length(Math.min(codec.capacity(), LONGEST)));
      if (codec == InterfaceInfo.LIST && i % 4 == 0) {
        bytes = fuzz.bytes(INTERFACE_SIZE * (i % 3));
        putFamilies(bytes, i % 5 == 0 ? 3 : 2);
      }
      try {
        Object value = Objects.requireNonNull(decode(codec, bytes, fuzz));
        read++;
        readFilled += value instanceof List<?> list && list.isEmpty() ? 0 : 1;
      } catch (IllegalArgumentException e) {
        refused++;
      } catch (RuntimeException | Error e) {
        throw new AssertionError(
            "array " + i + " of seed " + SEED + ": " + HexFormat.of().formatHex(array(bytes)), e);
      }
    }
    assertThat(read).as("read").isGreaterThan(20);
    assertThat(readFilled).as("read with something in it").isGreaterThan(5);
    if (codec.type() != byte[].class) {
      assertThat(refused).as("refused").isGreaterThan(20);
    }
  }

  /** Without which addresses are refused before anything else is looked at. */
  private static void putFamilies(ByteBuffer interfaces, int family) {
    for (int at = Integer.BYTES; at < interfaces.remaining(); at += INTERFACE_SIZE) {
      for (int address = 0; address < 3; address++) {
        interfaces.put(interfaces.position() + at + address * 24, (byte) family);
        interfaces.put(interfaces.position() + at + address * 24 + 1, (byte) 0);
      }
    }
  }

  private static Object decode(OptionCodec<?> codec, ByteBuffer bytes, FuzzBytes fuzz) {
    if (!(codec instanceof SelfPointingCodec<?> selfPointing)) {
      return codec.decode(bytes);
    }
    long address = fuzz.address();
    int list = codec instanceof AddressListCodec addresses ? addresses.entryAt(0) : 0;
    if (bytes.remaining() > list) {
      ByteBuffer entries = bytes.slice(bytes.position() + list, bytes.remaining() - list);
      fuzz.putPointers(entries, address + list);
    }
    return selfPointing.decode(bytes, address);
  }

  private static byte[] array(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return copy;
  }
}
