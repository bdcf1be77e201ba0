// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.winsockjna.FuzzedBytes;
import java.nio.ByteBuffer;

/** Whatever is in a reply buffer, reading it ends with a reply or a refusal. */
class EchoReplyFuzzTest {
  private static final int MOST_SENT = 64;

  @FuzzTest
  void readsOrRefuses(FuzzedDataProvider data) {
    switch (data.consumeInt(0, 2)) {
      case 0 -> read4(data);
      case 1 -> read6(data);
      default -> HeaderOptionsCodec.decode(data.consumeRemainingAsBytes());
    }
  }

  private static void read4(FuzzedDataProvider data) {
    EchoLayout layout = new EchoLayout(data.consumeBoolean() ? Long.BYTES : Integer.BYTES);
    int count = data.consumeInt();
    long address = FuzzedBytes.address(data);
    ByteBuffer bytes = FuzzedBytes.rest(data);
    if (bytes.remaining() < layout.replySize()) {
      return; // no buffer of ours is that small
    }
    try {
      new ReplyBuffer(bytes, address, layout).read(count);
    } catch (IllegalArgumentException e) {
      return;
    }
  }

  private static void read6(FuzzedDataProvider data) {
    int sent = data.consumeInt(0, MOST_SENT);
    ByteBuffer bytes = FuzzedBytes.rest(data);
    if (bytes.remaining() >= EchoLayout.REPLY6_SIZE + sent) {
      RawReply.read6(bytes, sent);
    }
  }
}
