// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.message;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.winsockjna.FuzzedBytes;
import java.nio.ByteBuffer;
import java.util.List;

/** Whatever control messages come, reading them ends, and throws nothing. */
class ControlMessagesFuzzTest {
  @FuzzTest
  void readsWhateverComes(FuzzedDataProvider data) {
    int pointerSize = data.consumeBoolean() ? Long.BYTES : Integer.BYTES;
    ByteBuffer bytes = FuzzedBytes.rest(data);
    List<ControlMessage> messages = ControlMessages.decode(bytes, pointerSize);
    checkThatTheyAreThere(messages, bytes, pointerSize);
    messages.forEach(ControlMessagesFuzzTest::readTyped);
  }

  /** Written again they are the same as far as they went, but for what fills up between them. */
  private static void checkThatTheyAreThere(
      List<ControlMessage> messages, ByteBuffer bytes, int pointerSize) {
    int at = bytes.position();
    for (ControlMessage message : messages) {
      ByteBuffer again =
          ControlMessages.encode(List.of(message), pointerSize)
              .limit(pointerSize + 8 + message.data().length);
      if (again.mismatch(bytes.slice(at, again.remaining())) >= 0) {
        throw new AssertionError(message + " is not what is at " + at);
      }
      at += new ControlLayout(pointerSize).space(message.data().length);
    }
  }

  private static void readTyped(ControlMessage message) {
    message.number();
    message.packetInfo();
    message.destination();
    message.receivedError();
    message.timestamp();
    message.toString();
  }
}
