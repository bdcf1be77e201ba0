// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.bytes.Sockaddr;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * Whatever bytes come back, a codec reads them or refuses them with {@link
 * IllegalArgumentException}. The bytes are random, but drawn so that many pass the first checks.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class CodecFuzzTest {
  private static final long SEED = 20_240_917;
  private static final int ARRAYS_FOR_EACH_CODEC = 200_000;
  private static final int ADDRESS_ARRAYS = 200_000;

  /** Codecs of plain bytes take up to 64 KiB, which would all be the same to them. */
  private static final int LONGEST = 1024;

  /** What came of the arrays, so that a test can see that neither outcome is missing. */
  private static final class Tally {
    int read;
    int refused;
    int followedBothPointers;
    int writtenAgain;
    int notWrittenAgain;
  }

  @Test
  void codecsReadOrRefuse() {
    FuzzBytes fuzz = new FuzzBytes(SEED);
    List<Map.Entry<OptionCodec<?>, Boolean>> codecs = readableCodecs();
    Map<OptionCodec<?>, Tally> tallies = new LinkedHashMap<>();
    for (var codec : codecs) {
      Tally tally = new Tally();
      tallies.put(codec.getKey(), tally);
      for (int i = 0; i < ARRAYS_FOR_EACH_CODEC; i++) {
        if (codec.getKey() instanceof SelfPointingCodec<?> selfPointing) {
          readSelfPointing(selfPointing, fuzz, i, tally);
        } else {
          read(codec.getKey(), codec.getValue(), fuzz, i, tally);
        }
      }
    }

    assertThat(codecs).hasSizeGreaterThan(30);
    tallies.forEach(
        (codec, tally) -> {
          assertThat(tally.read).as("read by " + codec).isGreaterThan(20);
          if (codec.capacity() <= LONGEST) {
            assertThat(tally.refused).as("refused by " + codec).isGreaterThan(20);
          }
          if (codec instanceof SelfPointingCodec<?>) {
            assertThat(tally.followedBothPointers).as("both pointers").isGreaterThan(20);
          }
        });
    assertThat(tallies.values().stream().mapToInt(tally -> tally.writtenAgain).sum())
        .isGreaterThan(10_000);
    assertThat(tallies.values().stream().mapToInt(tally -> tally.notWrittenAgain).sum())
        .isGreaterThan(100);
  }

  /** Each codec once, and whether it is to write as well. No codec has an equals of its own. */
  private static List<Map.Entry<OptionCodec<?>, Boolean>> readableCodecs() {
    Map<OptionCodec<?>, Boolean> codecs = new LinkedHashMap<>();
    for (WinsockOption<?> option : Options.all()) {
      if (option instanceof ReadableOption<?>) {
        codecs.merge(option.codec(), option instanceof WritableOption<?>, Boolean::logicalOr);
      }
    }
    codecs.put(new BspState.Codec(Integer.BYTES), false);
    codecs.put(new BspState.Codec(Long.BYTES), false);
    return List.copyOf(codecs.entrySet());
  }

  private static <T> void read(
      OptionCodec<T> codec, boolean isWritable, FuzzBytes fuzz, int i, Tally tally) {
    ByteBuffer bytes = fuzz.bytes(fuzz.length(Math.min(codec.capacity(), LONGEST)));
    T value;
    try {
      value = Objects.requireNonNull(codec.decode(bytes));
      tally.read++;
    } catch (IllegalArgumentException e) {
      tally.refused++;
      return;
    } catch (RuntimeException | Error e) {
      throw failure("decode", codec, i, bytes, e);
    }
    if (isWritable) {
      write(codec, value, i, bytes, tally);
    }
  }

  private static <T> void write(
      OptionCodec<T> codec, T value, int i, ByteBuffer bytes, Tally tally) {
    try {
      T again = codec.decode(codec.encode(value));
      tally.writtenAgain++;
      if (!Objects.deepEquals(again, value)) {
        throw new AssertionError(value + " was written and came back as " + again);
      }
    } catch (IllegalArgumentException e) {
      tally.notWrittenAgain++;
    } catch (RuntimeException | Error e) {
      throw failure("encode", codec, i, bytes, e);
    }
  }

  private static void readSelfPointing(
      SelfPointingCodec<?> codec, FuzzBytes fuzz, int i, Tally tally) {
    ByteBuffer bytes = fuzz.bytes(fuzz.length(Math.min(codec.capacity(), LONGEST)));
    long address = fuzz.address();
    fuzz.putPointers(bytes, address);
    try {
      Object value = codec.decode(bytes, address);
      tally.read++;
      if (value instanceof BspState state
          && state.localAddress().isPresent()
          && state.remoteAddress().isPresent()) {
        tally.followedBothPointers++;
      }
    } catch (IllegalArgumentException e) {
      tally.refused++;
    } catch (RuntimeException | Error e) {
      throw failure("decode at " + address, codec, i, bytes, e);
    }
  }

  @Test
  void protocolInfosAreReadOrRefused() {
    assertReadOrRefused("decodeW", ProtocolInfo.SIZE_W, ProtocolInfo::decodeW);
    assertReadOrRefused("decodeA", ProtocolInfo.SIZE_A, ProtocolInfo::decodeA);
  }

  @Test
  void socketAddressesAreReadOrRefused() {
    assertReadOrRefused("Sockaddr.decode", Sockaddr.SIZE_IN6, Sockaddr::decode);
  }

  @FunctionalInterface
  private interface Decoding {
    Object of(ByteBuffer bytes);
  }

  private static void assertReadOrRefused(String what, int size, Decoding decoding) {
    FuzzBytes fuzz = new FuzzBytes(SEED);
    Tally tally = new Tally();
    for (int i = 0; i < ADDRESS_ARRAYS; i++) {
      ByteBuffer bytes = fuzz.bytes(fuzz.length(size));
      try {
        Objects.requireNonNull(decoding.of(bytes));
        tally.read++;
      } catch (IllegalArgumentException e) {
        tally.refused++;
      } catch (RuntimeException | Error e) {
        throw failure(what, what, i, bytes, e);
      }
    }
    assertThat(tally.read).isGreaterThan(1000);
    assertThat(tally.refused).isGreaterThan(1000);
  }

  private static AssertionError failure(
      String what, Object codec, int i, ByteBuffer bytes, Throwable cause) {
    byte[] copy = new byte[Math.min(bytes.remaining(), 1024)];
    bytes.duplicate().get(copy);
    return new AssertionError(
        "%s of %s, array %d of seed %d, %d bytes: %s"
            .formatted(what, codec, i, SEED, bytes.remaining(), HexFormat.of().formatHex(copy)),
        cause);
  }
}
