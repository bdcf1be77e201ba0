// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.github.winsockjna.jna.IP_OPTION_INFORMATION;
import java.nio.ByteBuffer;

/**
 * The native memory of one echo request: its IP options, its data, and the reply buffer, all zero
 * before the call. One block, which belongs to the request and is freed by {@link #close()}, once
 * Windows is done with it.
 */
final class EchoMemory implements AutoCloseable {
  private static final EchoLayout LAYOUT = new EchoLayout(Native.POINTER_SIZE);

  /** Structures begin at multiples of this. */
  private static final int ALIGNMENT = 8;

  private final Memory memory;
  private final int payloadSize;
  private final int replyOffset;

  EchoMemory(EchoRequest request) {
    byte[] payload = request.payload();
    payloadSize = payload.length;
    int options = LAYOUT.optionsSize();
    replyOffset = (options + payloadSize + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    memory = new Memory((long) replyOffset + replySize());
    memory.clear();
    memory.setByte(EchoLayout.OPTION_TTL, (byte) request.timeToLive());
    memory.setByte(
        EchoLayout.OPTION_FLAGS, request.dontFragment() ? IP_OPTION_INFORMATION.IP_FLAG_DF : 0);
    memory.write(options, payload, 0, payloadSize);
  }

  Pointer options() {
    return memory;
  }

  Pointer data() {
    return memory.share(LAYOUT.optionsSize());
  }

  /** The C parameter is an unsigned 16-bit number. */
  short dataSize() {
    return (short) payloadSize;
  }

  Pointer reply() {
    return memory.share(replyOffset);
  }

  int replySize() {
    return LAYOUT.replyBufferSize(payloadSize);
  }

  /** The status in the reply buffer, also when there is no reply: 0 when Windows wrote nothing. */
  int status() {
    return memory.getInt((long) replyOffset + EchoLayout.STATUS);
  }

  /**
   * The first reply.
   *
   * @throws IllegalArgumentException its data is not within the reply buffer
   */
  NativeEcho read() {
    ByteBuffer buffer = memory.getByteBuffer(replyOffset, replySize());
    return NativeEcho.read(buffer, Pointer.nativeValue(memory) + replyOffset, LAYOUT);
  }

  @Override
  public void close() {
    memory.close();
  }
}
