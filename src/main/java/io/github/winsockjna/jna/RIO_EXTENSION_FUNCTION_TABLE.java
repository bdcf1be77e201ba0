// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code RIO_EXTENSION_FUNCTION_TABLE}, registered I/O, since Windows 8: what {@link
 * Mswsock#SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER} answers for {@link #WSAID_MULTIPLE_RIO}. JNA
 * calls these functions as it calls a mapped interface, so they are no faster here than others.
 */
@FieldOrder({
  "cbSize",
  "RIOReceive",
  "RIOReceiveEx",
  "RIOSend",
  "RIOSendEx",
  "RIOCloseCompletionQueue",
  "RIOCreateCompletionQueue",
  "RIOCreateRequestQueue",
  "RIODequeueCompletion",
  "RIODeregisterBuffer",
  "RIONotify",
  "RIORegisterBuffer",
  "RIOResizeCompletionQueue",
  "RIOResizeRequestQueue",
})
public class RIO_EXTENSION_FUNCTION_TABLE extends WindowsStructure {
  /** The {@code GUID} of this table. */
  public static final UUID WSAID_MULTIPLE_RIO =
      UUID.fromString("8509e081-96dd-4005-b165-9e2ee8c79e3f");

  /** The size of this structure in bytes. */
  public int cbSize;

  /** Begins to receive on a connected socket. */
  public @Nullable LPFN_RIORECEIVE RIOReceive;

  /** Begins to receive a datagram with its addresses and control messages. */
  public @Nullable LPFN_RIORECEIVEEX RIOReceiveEx;

  /** Begins to send on a connected socket. */
  public @Nullable LPFN_RIOSEND RIOSend;

  /** Begins to send a datagram to an address. */
  public @Nullable LPFN_RIOSENDEX RIOSendEx;

  /** Closes a completion queue. */
  public @Nullable LPFN_RIOCLOSECOMPLETIONQUEUE RIOCloseCompletionQueue;

  /** Makes a completion queue. */
  public @Nullable LPFN_RIOCREATECOMPLETIONQUEUE RIOCreateCompletionQueue;

  /** Makes the request queue of a socket. */
  public @Nullable LPFN_RIOCREATEREQUESTQUEUE RIOCreateRequestQueue;

  /** Takes what has ended out of a completion queue. */
  public @Nullable LPFN_RIODEQUEUECOMPLETION RIODequeueCompletion;

  /** Gives a registered buffer back. */
  public @Nullable LPFN_RIODEREGISTERBUFFER RIODeregisterBuffer;

  /** Asks to be notified once when the completion queue is not empty. */
  public @Nullable LPFN_RIONOTIFY RIONotify;

  /** Registers memory to send from or receive into. */
  public @Nullable LPFN_RIOREGISTERBUFFER RIORegisterBuffer;

  /** Changes the size of a completion queue. */
  public @Nullable LPFN_RIORESIZECOMPLETIONQUEUE RIOResizeCompletionQueue;

  /** Changes how many requests may be outstanding. */
  public @Nullable LPFN_RIORESIZEREQUESTQUEUE RIOResizeRequestQueue;

  /** No functions. */
  public RIO_EXTENSION_FUNCTION_TABLE() {}

  /** {@code RIOReceive}: begins to receive on a connected socket. */
  @FunctionalInterface
  public interface LPFN_RIORECEIVE extends StdCallCallback {
    /**
     * Begins to receive on a connected socket.
     *
     * @param SocketQueue the request queue, a {@code RIO_RQ}
     * @param pData an array of {@link RIO_BUF} for the data
     * @param DataBufferCount how many elements it has: 0 or 1
     * @param Flags {@code RIO_MSG_*}, or 0
     * @param RequestContext comes back in the {@link RIORESULT}
     * @return {@code TRUE} or {@code FALSE}
     */
    int invoke(
        Pointer SocketQueue,
        @Nullable Pointer pData,
        int DataBufferCount,
        int Flags,
        @Nullable Pointer RequestContext);
  }

  /** {@code RIOReceiveEx}: begins to receive a datagram with its addresses and control messages. */
  @FunctionalInterface
  public interface LPFN_RIORECEIVEEX extends StdCallCallback {
    /**
     * Begins to receive a datagram with its addresses and control messages.
     *
     * @param SocketQueue the request queue, a {@code RIO_RQ}
     * @param pData an array of {@link RIO_BUF} for the data
     * @param DataBufferCount how many elements it has: 0 or 1
     * @param pLocalAddress a {@link RIO_BUF} for the local address, or null
     * @param pRemoteAddress a {@link RIO_BUF} for the remote address, or null
     * @param pControlContext a {@link RIO_BUF} for control messages, or null
     * @param pFlags a {@link RIO_BUF} for the flags, or null
     * @param Flags {@code RIO_MSG_*}, or 0
     * @param RequestContext comes back in the {@link RIORESULT}
     * @return {@code TRUE} or {@code FALSE}
     */
    int invoke(
        Pointer SocketQueue,
        @Nullable Pointer pData,
        int DataBufferCount,
        @Nullable Pointer pLocalAddress,
        @Nullable Pointer pRemoteAddress,
        @Nullable Pointer pControlContext,
        @Nullable Pointer pFlags,
        int Flags,
        @Nullable Pointer RequestContext);
  }

  /** {@code RIOSend}: begins to send on a connected socket. */
  @FunctionalInterface
  public interface LPFN_RIOSEND extends StdCallCallback {
    /**
     * Begins to send on a connected socket.
     *
     * @param SocketQueue the request queue, a {@code RIO_RQ}
     * @param pData an array of {@link RIO_BUF} for the data
     * @param DataBufferCount how many elements it has: 0 or 1
     * @param Flags {@code RIO_MSG_*}, or 0
     * @param RequestContext comes back in the {@link RIORESULT}
     * @return {@code TRUE} or {@code FALSE}
     */
    int invoke(
        Pointer SocketQueue,
        @Nullable Pointer pData,
        int DataBufferCount,
        int Flags,
        @Nullable Pointer RequestContext);
  }

  /** {@code RIOSendEx}: begins to send a datagram to an address. */
  @FunctionalInterface
  public interface LPFN_RIOSENDEX extends StdCallCallback {
    /**
     * Begins to send a datagram to an address.
     *
     * @param SocketQueue the request queue, a {@code RIO_RQ}
     * @param pData an array of {@link RIO_BUF} for the data
     * @param DataBufferCount how many elements it has: 0 or 1
     * @param pLocalAddress a {@link RIO_BUF} for the local address, or null
     * @param pRemoteAddress a {@link RIO_BUF} for the remote address, or null
     * @param pControlContext a {@link RIO_BUF} for control messages, or null
     * @param pFlags a {@link RIO_BUF} for the flags, or null
     * @param Flags {@code RIO_MSG_*}, or 0
     * @param RequestContext comes back in the {@link RIORESULT}
     * @return {@code TRUE} or {@code FALSE}
     */
    int invoke(
        Pointer SocketQueue,
        @Nullable Pointer pData,
        int DataBufferCount,
        @Nullable Pointer pLocalAddress,
        @Nullable Pointer pRemoteAddress,
        @Nullable Pointer pControlContext,
        @Nullable Pointer pFlags,
        int Flags,
        @Nullable Pointer RequestContext);
  }

  /** {@code RIOCloseCompletionQueue}: closes a completion queue. */
  @FunctionalInterface
  public interface LPFN_RIOCLOSECOMPLETIONQUEUE extends StdCallCallback {
    /**
     * Closes a completion queue.
     *
     * @param CQ the completion queue, a {@code RIO_CQ}
     */
    void invoke(Pointer CQ);
  }

  /** {@code RIOCreateCompletionQueue}: makes a completion queue. */
  @FunctionalInterface
  public interface LPFN_RIOCREATECOMPLETIONQUEUE extends StdCallCallback {
    /**
     * Makes a completion queue.
     *
     * @param QueueSize how many completions it has room for
     * @param NotificationCompletion a {@link RIO_NOTIFICATION_COMPLETION}, or null to look by
     *     itself
     * @return a {@code RIO_CQ}, or null
     */
    @Nullable Pointer invoke(int QueueSize, @Nullable Pointer NotificationCompletion);
  }

  /** {@code RIOCreateRequestQueue}: makes the request queue of a socket. */
  @FunctionalInterface
  public interface LPFN_RIOCREATEREQUESTQUEUE extends StdCallCallback {
    /**
     * Makes the request queue of a socket.
     *
     * @param Socket a socket made with {@code WSA_FLAG_REGISTERED_IO} 0x100
     * @param MaxOutstandingReceive how many receives may be outstanding
     * @param MaxReceiveDataBuffers 1
     * @param MaxOutstandingSend how many sends may be outstanding
     * @param MaxSendDataBuffers 1
     * @param ReceiveCQ the completion queue of receives
     * @param SendCQ the completion queue of sends; may be the same
     * @param SocketContext comes back in each {@link RIORESULT}
     * @return a {@code RIO_RQ}, or null
     */
    @Nullable Pointer invoke(
        SOCKET Socket,
        int MaxOutstandingReceive,
        int MaxReceiveDataBuffers,
        int MaxOutstandingSend,
        int MaxSendDataBuffers,
        Pointer ReceiveCQ,
        Pointer SendCQ,
        @Nullable Pointer SocketContext);
  }

  /** {@code RIODequeueCompletion}: takes what has ended out of a completion queue. */
  @FunctionalInterface
  public interface LPFN_RIODEQUEUECOMPLETION extends StdCallCallback {
    /**
     * Takes what has ended out of a completion queue.
     *
     * @param CQ the completion queue, a {@code RIO_CQ}
     * @param Array receives an array of {@link RIORESULT}
     * @param ArraySize how many elements it has room for
     * @return how many; {@code RIO_CORRUPT_CQ} -1 when the queue is damaged
     */
    int invoke(Pointer CQ, Pointer Array, int ArraySize);
  }

  /** {@code RIODeregisterBuffer}: gives a registered buffer back. */
  @FunctionalInterface
  public interface LPFN_RIODEREGISTERBUFFER extends StdCallCallback {
    /**
     * Gives a registered buffer back.
     *
     * @param BufferId the buffer, a {@code RIO_BUFFERID}
     */
    void invoke(Pointer BufferId);
  }

  /** {@code RIONotify}: asks to be notified once when the completion queue is not empty. */
  @FunctionalInterface
  public interface LPFN_RIONOTIFY extends StdCallCallback {
    /**
     * Asks to be notified once when the completion queue is not empty.
     *
     * @param CQ the completion queue, a {@code RIO_CQ}
     * @return 0 or a Winsock error
     */
    int invoke(Pointer CQ);
  }

  /** {@code RIORegisterBuffer}: registers memory to send from or receive into. */
  @FunctionalInterface
  public interface LPFN_RIOREGISTERBUFFER extends StdCallCallback {
    /**
     * Registers memory to send from or receive into.
     *
     * @param DataBuffer the memory
     * @param DataLength its length in bytes
     * @return a {@code RIO_BUFFERID}, or {@code RIO_INVALID_BUFFERID} -1
     */
    Pointer invoke(Pointer DataBuffer, int DataLength);
  }

  /** {@code RIOResizeCompletionQueue}: changes the size of a completion queue. */
  @FunctionalInterface
  public interface LPFN_RIORESIZECOMPLETIONQUEUE extends StdCallCallback {
    /**
     * Changes the size of a completion queue.
     *
     * @param CQ the completion queue, a {@code RIO_CQ}
     * @param QueueSize how many completions it has room for
     * @return {@code TRUE} or {@code FALSE}
     */
    int invoke(Pointer CQ, int QueueSize);
  }

  /** {@code RIOResizeRequestQueue}: changes how many requests may be outstanding. */
  @FunctionalInterface
  public interface LPFN_RIORESIZEREQUESTQUEUE extends StdCallCallback {
    /**
     * Changes how many requests may be outstanding.
     *
     * @param RQ the request queue, a {@code RIO_RQ}
     * @param MaxOutstandingReceive how many receives may be outstanding
     * @param MaxOutstandingSend how many sends may be outstanding
     * @return {@code TRUE} or {@code FALSE}
     */
    int invoke(Pointer RQ, int MaxOutstandingReceive, int MaxOutstandingSend);
  }
}
