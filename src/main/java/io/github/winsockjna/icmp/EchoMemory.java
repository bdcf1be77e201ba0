// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.jna.IP_OPTION_INFORMATION;
import io.github.winsockjna.memory.NativeBlock;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * The native memory of one echo request: its IP options, for IPv6 its addresses, its data, and the
 * reply buffer, all zero before the call. One block, which is given back by {@link #close()}, once
 * Windows is done with it.
 */
final class EchoMemory implements AutoCloseable {
  static final EchoLayout LAYOUT = new EchoLayout(Native.POINTER_SIZE);

  /** What follows the first structure: IPv4's option data or IPv6's addresses. */
  private static final int OPTION_DATA = NativeBlock.aligned(LAYOUT.optionsSize());

  private static final int SOURCE6 = OPTION_DATA;
  private static final int TARGET6 = SOURCE6 + NativeBlock.aligned(Sockaddr.SIZE_IN6);
  private static final int AFTER_TARGET6 = TARGET6 + NativeBlock.aligned(Sockaddr.SIZE_IN6);

  private static final InetAddress ANY6 = address(new byte[16]);
  private static final InetAddress BROADCAST = address(new byte[] {-1, -1, -1, -1});

  private final NativeBlock block;
  private final int payloadSize;
  private final int dataOffset;
  private final int replyOffset;
  private final int replySize;
  private final int statusOffset;

  EchoMemory(EchoRequest request) {
    byte[] payload = request.sharedPayload();
    boolean v6 = request.target() instanceof Inet6Address;
    payloadSize = payload.length;
    byte[] options = HeaderOptionsCodec.encode(request.options());
    dataOffset = v6 ? AFTER_TARGET6 : OPTION_DATA + NativeBlock.aligned(options.length);
    replyOffset = dataOffset + NativeBlock.aligned(payloadSize);
    replySize =
        v6
            ? LAYOUT.replyBufferSize6(payloadSize)
            : LAYOUT.replyBufferSize(payloadSize, asksMany(request.target()));
    statusOffset = v6 ? EchoLayout.STATUS6 : EchoLayout.STATUS;
    block = NativeBlock.zeroed(replyOffset + NativeBlock.aligned(replySize));
    ByteBuffer bytes = block.bytes();
    bytes.put(EchoLayout.OPTION_TTL, (byte) request.timeToLive());
    bytes.put(
        EchoLayout.OPTION_FLAGS, request.dontFragment() ? IP_OPTION_INFORMATION.IP_FLAG_DF : 0);
    bytes.put(dataOffset, payload);
    if (v6) {
      bytes.put(SOURCE6, sockaddr(request.source().orElse(ANY6)));
      bytes.put(TARGET6, sockaddr(request.target()));
    } else if (options.length > 0) {
      bytes.put(EchoLayout.OPTION_SIZE, (byte) options.length);
      block.setAddress(LAYOUT.optionData(), block.address() + OPTION_DATA);
      bytes.put(OPTION_DATA, options);
    }
  }

  /** A network's own broadcast address looks like any other; it gets the room of one host. */
  private static boolean asksMany(InetAddress target) {
    return target.isMulticastAddress() || target.equals(BROADCAST);
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new AssertionError("4 and 16 bytes are addresses", e);
    }
  }

  private static byte[] sockaddr(InetAddress address) {
    return Sockaddr.encode(new InetSocketAddress(address, 0));
  }

  Pointer options() {
    return block.pointer();
  }

  /** A {@code SOCKADDR_IN6}, of {@code ::} when the system is to choose. */
  Pointer source6() {
    return block.pointer(SOURCE6);
  }

  /** A {@code SOCKADDR_IN6}. */
  Pointer target6() {
    return block.pointer(TARGET6);
  }

  Pointer data() {
    return block.pointer(dataOffset);
  }

  /** The C parameter is an unsigned 16-bit number. */
  short dataSize() {
    return (short) payloadSize;
  }

  Pointer reply() {
    return block.pointer(replyOffset);
  }

  int replySize() {
    return replySize;
  }

  /** The status in the reply buffer, also when there is no reply: 0 when Windows wrote nothing. */
  int status() {
    return block.bytes().getInt(replyOffset + statusOffset);
  }

  /** Whether the reply buffer is as it was before the call: Windows has written nothing to it. */
  boolean isUntouched() {
    ByteBuffer bytes = block.bytes();
    int end = replyOffset + NativeBlock.aligned(replySize);
    for (int at = replyOffset; at < end; at += Long.BYTES) {
      if (bytes.getLong(at) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The whole reply buffer, little-endian. */
  ByteBuffer replyBuffer() {
    return block.part(replyOffset, replySize);
  }

  long replyAddress() {
    return block.address() + replyOffset;
  }

  @Override
  public void close() {
    block.close();
  }
}
