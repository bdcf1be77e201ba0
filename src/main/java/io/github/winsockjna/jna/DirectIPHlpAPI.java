// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.dll.WindowsDll;
import org.jspecify.annotations.Nullable;

/** {@link IPHlpAPI} by direct mapping; initialising this class loads the DLL. */
final class DirectIPHlpAPI extends DirectMapping implements IPHlpAPI {
  static final IPHlpAPI INSTANCE = new DirectIPHlpAPI();

  static {
    WindowsDll.register(DirectIPHlpAPI.class, "iphlpapi");
  }

  private DirectIPHlpAPI() {}

  @Override
  public native HANDLE IcmpCreateFile();

  @Override
  public boolean IcmpCloseHandle(HANDLE IcmpHandle) {
    return IcmpCloseHandle(pointer(IcmpHandle));
  }

  private static native boolean IcmpCloseHandle(@Nullable Pointer IcmpHandle);

  @Override
  public int IcmpSendEcho(
      HANDLE IcmpHandle,
      int DestinationAddress,
      Pointer RequestData,
      short RequestSize,
      @Nullable Pointer RequestOptions,
      Pointer ReplyBuffer,
      int ReplySize,
      int Timeout) {
    return IcmpSendEcho(
        pointer(IcmpHandle),
        DestinationAddress,
        RequestData,
        RequestSize,
        RequestOptions,
        ReplyBuffer,
        ReplySize,
        Timeout);
  }

  private static native int IcmpSendEcho(
      @Nullable Pointer IcmpHandle,
      int DestinationAddress,
      Pointer RequestData,
      short RequestSize,
      @Nullable Pointer RequestOptions,
      Pointer ReplyBuffer,
      int ReplySize,
      int Timeout);

  @Override
  public int IcmpSendEcho2(
      HANDLE IcmpHandle,
      @Nullable HANDLE Event,
      @Nullable PIO_APC_ROUTINE ApcRoutine,
      @Nullable Pointer ApcContext,
      int DestinationAddress,
      Pointer RequestData,
      short RequestSize,
      @Nullable Pointer RequestOptions,
      Pointer ReplyBuffer,
      int ReplySize,
      int Timeout) {
    return IcmpSendEcho2(
        pointer(IcmpHandle),
        pointer(Event),
        ApcRoutine,
        ApcContext,
        DestinationAddress,
        RequestData,
        RequestSize,
        RequestOptions,
        ReplyBuffer,
        ReplySize,
        Timeout);
  }

  private static native int IcmpSendEcho2(
      @Nullable Pointer IcmpHandle,
      @Nullable Pointer Event,
      @Nullable PIO_APC_ROUTINE ApcRoutine,
      @Nullable Pointer ApcContext,
      int DestinationAddress,
      Pointer RequestData,
      short RequestSize,
      @Nullable Pointer RequestOptions,
      Pointer ReplyBuffer,
      int ReplySize,
      int Timeout);

  @Override
  public int IcmpSendEcho2Ex(
      HANDLE IcmpHandle,
      @Nullable HANDLE Event,
      @Nullable PIO_APC_ROUTINE ApcRoutine,
      @Nullable Pointer ApcContext,
      int SourceAddress,
      int DestinationAddress,
      Pointer RequestData,
      short RequestSize,
      @Nullable Pointer RequestOptions,
      Pointer ReplyBuffer,
      int ReplySize,
      int Timeout) {
    return IcmpSendEcho2Ex(
        pointer(IcmpHandle),
        pointer(Event),
        ApcRoutine,
        ApcContext,
        SourceAddress,
        DestinationAddress,
        RequestData,
        RequestSize,
        RequestOptions,
        ReplyBuffer,
        ReplySize,
        Timeout);
  }

  private static native int IcmpSendEcho2Ex(
      @Nullable Pointer IcmpHandle,
      @Nullable Pointer Event,
      @Nullable PIO_APC_ROUTINE ApcRoutine,
      @Nullable Pointer ApcContext,
      int SourceAddress,
      int DestinationAddress,
      Pointer RequestData,
      short RequestSize,
      @Nullable Pointer RequestOptions,
      Pointer ReplyBuffer,
      int ReplySize,
      int Timeout);

  @Override
  public native int IcmpParseReplies(Pointer ReplyBuffer, int ReplySize);

  @Override
  public HANDLE Icmp6CreateFile() {
    return DirectIcmp6.Icmp6CreateFile();
  }

  @Override
  public int Icmp6SendEcho2(
      HANDLE IcmpHandle,
      @Nullable HANDLE Event,
      @Nullable PIO_APC_ROUTINE ApcRoutine,
      @Nullable Pointer ApcContext,
      Pointer SourceAddress,
      Pointer DestinationAddress,
      Pointer RequestData,
      short RequestSize,
      @Nullable Pointer RequestOptions,
      Pointer ReplyBuffer,
      int ReplySize,
      int Timeout) {
    return DirectIcmp6.Icmp6SendEcho2(
        pointer(IcmpHandle),
        pointer(Event),
        ApcRoutine,
        ApcContext,
        SourceAddress,
        DestinationAddress,
        RequestData,
        RequestSize,
        RequestOptions,
        ReplyBuffer,
        ReplySize,
        Timeout);
  }

  @Override
  public int Icmp6ParseReplies(Pointer ReplyBuffer, int ReplySize) {
    return DirectIcmp6Replies.Icmp6ParseReplies(ReplyBuffer, ReplySize);
  }

  @Override
  public native int GetIfEntry(MIB_IFROW pIfRow);

  @Override
  public native int GetIfEntry2(MIB_IF_ROW2 pIfRow2);

  @Override
  public native int GetNetworkParams(Pointer pFixedInfo, IntByReference pOutBufLen);

  @Override
  public native int GetTcpStatistics(MIB_TCPSTATS Statistics);

  @Override
  public native int GetTcpStatisticsEx(MIB_TCPSTATS Statistics, int Family);

  @Override
  public native int GetUdpStatistics(MIB_UDPSTATS Statistics);

  @Override
  public native int GetUdpStatisticsEx(MIB_UDPSTATS statistics, int family);

  @Override
  public native int GetExtendedTcpTable(
      Pointer pTcpTable, IntByReference pdwSize, boolean bOrder, int ulAf, int table, int reserved);

  @Override
  public native int GetExtendedUdpTable(
      Pointer pUdpTable, IntByReference pdwSize, boolean bOrder, int ulAf, int table, int reserved);
}
