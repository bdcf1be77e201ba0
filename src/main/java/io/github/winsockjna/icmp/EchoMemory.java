// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.jna.IP_OPTION_INFORMATION;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * The native memory of one echo request: its IP options, for IPv6 its addresses, its data, and the
 * reply buffer, all zero before the call. One block, which belongs to the request and is freed by
 * {@link #close()}, once Windows is done with it.
 */
final class EchoMemory implements AutoCloseable {
  static final EchoLayout LAYOUT = new EchoLayout(Native.POINTER_SIZE);

  /** Structures begin at multiples of this. */
  private static final int ALIGNMENT = 8;

  /** What follows the first structure: IPv4's option data or IPv6's addresses. */
  private static final int OPTION_DATA = aligned(LAYOUT.optionsSize());

  private static final int SOURCE6 = OPTION_DATA;
  private static final int TARGET6 = SOURCE6 + aligned(Sockaddr.SIZE_IN6);

  private static final InetAddress ANY6 = any6();

  private final Memory memory;
  private final int payloadSize;
  private final int dataOffset;
  private final int replyOffset;
  private final int replySize;
  private final int statusOffset;

  EchoMemory(EchoRequest request) {
    byte[] payload = request.payload();
    boolean v6 = request.target() instanceof Inet6Address;
    payloadSize = payload.length;
    byte[] options = HeaderOptionsCodec.encode(request.options());
    dataOffset = v6 ? TARGET6 + aligned(Sockaddr.SIZE_IN6) : OPTION_DATA + aligned(options.length);
    replyOffset = dataOffset + aligned(payloadSize);
    replySize =
        v6
            ? LAYOUT.replyBufferSize6(payloadSize)
            : LAYOUT.replyBufferSize(payloadSize, asksMany(request.target()));
    statusOffset = v6 ? EchoLayout.STATUS6 : EchoLayout.STATUS;
    memory = new Memory((long) replyOffset + replySize);
    memory.clear();
    memory.setByte(EchoLayout.OPTION_TTL, (byte) request.timeToLive());
    memory.setByte(
        EchoLayout.OPTION_FLAGS, request.dontFragment() ? IP_OPTION_INFORMATION.IP_FLAG_DF : 0);
    memory.write(dataOffset, payload, 0, payloadSize);
    if (v6) {
      write(SOURCE6, request.source().orElse(ANY6));
      write(TARGET6, request.target());
    } else if (options.length > 0) {
      memory.setByte(EchoLayout.OPTION_SIZE, (byte) options.length);
      memory.setPointer(LAYOUT.optionData(), memory.share(OPTION_DATA));
      memory.write(OPTION_DATA, options, 0, options.length);
    }
  }

  /** A network's own broadcast address looks like any other; it gets the room of one host. */
  private static boolean asksMany(InetAddress target) {
    return target.isMulticastAddress() || Ipv4EchoCall.ipAddr(target) == -1;
  }

  private static InetAddress any6() {
    try {
      return InetAddress.getByAddress(new byte[16]);
    } catch (UnknownHostException e) {
      throw new AssertionError("16 bytes are an address", e);
    }
  }

  private static int aligned(int size) {
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  private void write(int offset, InetAddress address) {
    byte[] sockaddr = Sockaddr.encode(new InetSocketAddress(address, 0));
    memory.write(offset, sockaddr, 0, sockaddr.length);
  }

  Pointer options() {
    return memory;
  }

  /** A {@code SOCKADDR_IN6}, of {@code ::} when the system is to choose. */
  Pointer source6() {
    return memory.share(SOURCE6);
  }

  /** A {@code SOCKADDR_IN6}. */
  Pointer target6() {
    return memory.share(TARGET6);
  }

  Pointer data() {
    return memory.share(dataOffset);
  }

  /** The C parameter is an unsigned 16-bit number. */
  short dataSize() {
    return (short) payloadSize;
  }

  Pointer reply() {
    return memory.share(replyOffset);
  }

  int replySize() {
    return replySize;
  }

  /** The status in the reply buffer, also when there is no reply: 0 when Windows wrote nothing. */
  int status() {
    return memory.getInt((long) replyOffset + statusOffset);
  }

  ByteBuffer replyBuffer() {
    return memory.getByteBuffer(replyOffset, replySize());
  }

  long replyAddress() {
    return Pointer.nativeValue(memory) + replyOffset;
  }

  @Override
  public void close() {
    memory.close();
  }
}
