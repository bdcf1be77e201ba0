// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever bytes come, reading them ends, throws nothing and looks at nothing around them. The
 * bytes are random, but many are headers with a length that could be true, or nearly.
 */
class ControlMessagesFuzzTest {
  private static final long SEED = 20_240_917;
  private static final int BUFFERS = 200_000;
  private static final int LONGEST = 160;
  private static final byte OUTSIDE = 0x5A;

  private final SplittableRandom random = new SplittableRandom(SEED);

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsWhateverBytesCome(int pointerSize) {
    int[] ofCount = new int[LONGEST / (pointerSize + 8) + 1];
    for (int i = 0; i < BUFFERS; i++) {
      ByteBuffer bytes = bytes(pointerSize);
      List<ControlMessage> messages;
      try {
        messages = ControlMessages.decode(bytes, pointerSize);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("buffer " + i + " of seed " + SEED, e);
      }
      ofCount[messages.size()]++;
      assertThatTheyAreThere(messages, bytes, pointerSize);
    }
    assertThat(ofCount[0]).isGreaterThan(1000);
    assertThat(ofCount[1]).isGreaterThan(1000);
    assertThat(ofCount[2]).isGreaterThan(1000);
    assertThat(ofCount[3]).isGreaterThan(1000);
  }

  /** Written again they are the same as far as they went, but for what fills up between them. */
  private static void assertThatTheyAreThere(
      List<ControlMessage> messages, ByteBuffer bytes, int pointerSize) {
    int at = bytes.position();
    for (ControlMessage message : messages) {
      ByteBuffer again =
          ControlMessages.encode(List.of(message), pointerSize)
              .limit(pointerSize + 8 + message.data().length);
      if (again.mismatch(bytes.slice(at, again.remaining())) >= 0) {
        throw new AssertionError(message + " is not what is at " + at + " of seed " + SEED);
      }
      at += new ControlLayout(pointerSize).space(message.data().length);
    }
  }

  /** In the middle of an array, for what is around them must not be looked at. */
  private ByteBuffer bytes(int pointerSize) {
    int length = random.nextInt(LONGEST + 1);
    int before = random.nextInt(8);
    byte[] array = new byte[before + length + random.nextInt(64)];
    Arrays.fill(array, OUTSIDE);
    ByteBuffer b = ByteBuffer.wrap(array, before, length).slice().order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < length; at++) {
      b.put(at, (byte) random.nextInt());
    }
    int header = pointerSize + 8;
    int at = 0;
    while (at + header <= length && random.nextInt(12) > 0) {
      long said = header + random.nextInt(28);
      putLength(b, at, random.nextInt(10) == 0 ? odd() : said, pointerSize);
      at += (int) ((said + pointerSize - 1) & -pointerSize);
    }
    return ByteBuffer.wrap(array, before, length);
  }

  private long odd() {
    return switch (random.nextInt(5)) {
      case 0 -> 0;
      case 1 -> random.nextInt(20);
      case 2 -> -1 - random.nextInt(20);
      case 3 -> random.nextLong();
      default -> Integer.MAX_VALUE - random.nextInt(20);
    };
  }

  private static void putLength(ByteBuffer b, int at, long length, int pointerSize) {
    if (pointerSize == Long.BYTES) {
      b.putLong(at, length);
    } else {
      b.putInt(at, (int) length);
    }
  }
}
