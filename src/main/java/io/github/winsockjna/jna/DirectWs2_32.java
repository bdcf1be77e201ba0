// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.BaseTSD.DWORD_PTR;
import com.sun.jna.platform.win32.BaseTSD.SIZE_T;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.ptr.ShortByReference;
import io.github.winsockjna.dll.WindowsDll;
import org.jspecify.annotations.Nullable;

/** {@link Ws2_32} by direct mapping; initialising this class loads the DLL. */
final class DirectWs2_32 extends DirectMapping implements Ws2_32 {
  static final Ws2_32 INSTANCE = new DirectWs2_32();

  static {
    WindowsDll.register(DirectWs2_32.class, "ws2_32");
  }

  private DirectWs2_32() {}

  @Override
  public native int WSAStartup(short wVersionRequested, WSADATA lpWSAData);

  @Override
  public native int WSACleanup();

  @Override
  public native int WSAGetLastError();

  @Override
  public native SOCKET socket(int af, int type, int protocol);

  @Override
  public native SOCKET WSASocketW(
      int af,
      int type,
      int protocol,
      @Nullable WSAPROTOCOL_INFOW lpProtocolInfo,
      int g,
      int dwFlags);

  @Override
  public int closesocket(SOCKET s) {
    return closesocket(pointer(s));
  }

  private static native int closesocket(@Nullable Pointer s);

  @Override
  public int bind(SOCKET s, Pointer name, int namelen) {
    return bind(pointer(s), name, namelen);
  }

  private static native int bind(@Nullable Pointer s, Pointer name, int namelen);

  @Override
  public int getsockname(SOCKET s, Pointer name, IntByReference namelen) {
    return getsockname(pointer(s), name, pointer(namelen));
  }

  private static native int getsockname(
      @Nullable Pointer s, Pointer name, @Nullable Pointer namelen);

  @Override
  public int getpeername(SOCKET s, Pointer name, IntByReference namelen) {
    return getpeername(pointer(s), name, pointer(namelen));
  }

  private static native int getpeername(
      @Nullable Pointer s, Pointer name, @Nullable Pointer namelen);

  @Override
  public int getsockopt(SOCKET s, int level, int optname, Pointer optval, IntByReference optlen) {
    return getsockopt(pointer(s), level, optname, optval, pointer(optlen));
  }

  private static native int getsockopt(
      @Nullable Pointer s, int level, int optname, Pointer optval, @Nullable Pointer optlen);

  @Override
  public int setsockopt(SOCKET s, int level, int optname, Pointer optval, int optlen) {
    return setsockopt(pointer(s), level, optname, optval, optlen);
  }

  private static native int setsockopt(
      @Nullable Pointer s, int level, int optname, Pointer optval, int optlen);

  @Override
  public int WSAEnumProtocolsW(
      int @Nullable [] lpiProtocols, Pointer lpProtocolBuffer, IntByReference lpdwBufferLength) {
    return WSAEnumProtocolsW(lpiProtocols, lpProtocolBuffer, pointer(lpdwBufferLength));
  }

  private static native int WSAEnumProtocolsW(
      int @Nullable [] lpiProtocols, Pointer lpProtocolBuffer, @Nullable Pointer lpdwBufferLength);

  @Override
  public int connect(SOCKET s, Pointer name, int namelen) {
    return connect(pointer(s), name, namelen);
  }

  private static native int connect(@Nullable Pointer s, Pointer name, int namelen);

  @Override
  public int listen(SOCKET s, int backlog) {
    return listen(pointer(s), backlog);
  }

  private static native int listen(@Nullable Pointer s, int backlog);

  @Override
  public SOCKET accept(SOCKET s, @Nullable Pointer addr, @Nullable IntByReference addrlen) {
    return accept(pointer(s), addr, pointer(addrlen));
  }

  private static native SOCKET accept(
      @Nullable Pointer s, @Nullable Pointer addr, @Nullable Pointer addrlen);

  @Override
  public int send(SOCKET s, Pointer buf, int len, int flags) {
    return send(pointer(s), buf, len, flags);
  }

  private static native int send(@Nullable Pointer s, Pointer buf, int len, int flags);

  @Override
  public int recv(SOCKET s, Pointer buf, int len, int flags) {
    return recv(pointer(s), buf, len, flags);
  }

  private static native int recv(@Nullable Pointer s, Pointer buf, int len, int flags);

  @Override
  public int shutdown(SOCKET s, int how) {
    return shutdown(pointer(s), how);
  }

  private static native int shutdown(@Nullable Pointer s, int how);

  @Override
  public int WSAIoctl(
      SOCKET s,
      int dwIoControlCode,
      @Nullable Pointer lpvInBuffer,
      int cbInBuffer,
      @Nullable Pointer lpvOutBuffer,
      int cbOutBuffer,
      IntByReference lpcbBytesReturned,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine) {
    return WSAIoctl(
        pointer(s),
        dwIoControlCode,
        lpvInBuffer,
        cbInBuffer,
        lpvOutBuffer,
        cbOutBuffer,
        pointer(lpcbBytesReturned),
        lpOverlapped,
        lpCompletionRoutine);
  }

  private static native int WSAIoctl(
      @Nullable Pointer s,
      int dwIoControlCode,
      @Nullable Pointer lpvInBuffer,
      int cbInBuffer,
      @Nullable Pointer lpvOutBuffer,
      int cbOutBuffer,
      @Nullable Pointer lpcbBytesReturned,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  @Override
  public int WSAEventSelect(SOCKET s, HANDLE hEventObject, int lNetworkEvents) {
    return WSAEventSelect(pointer(s), pointer(hEventObject), lNetworkEvents);
  }

  private static native int WSAEventSelect(
      @Nullable Pointer s, @Nullable Pointer hEventObject, int lNetworkEvents);

  @Override
  public int WSAEnumNetworkEvents(SOCKET s, HANDLE hEventObject, Pointer lpNetworkEvents) {
    return WSAEnumNetworkEvents(pointer(s), pointer(hEventObject), lpNetworkEvents);
  }

  private static native int WSAEnumNetworkEvents(
      @Nullable Pointer s, @Nullable Pointer hEventObject, Pointer lpNetworkEvents);

  @Override
  public int WSASendMsg(
      SOCKET s,
      Pointer lpMsg,
      int dwFlags,
      IntByReference lpNumberOfBytesSent,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine) {
    return WSASendMsg(
        pointer(s),
        lpMsg,
        dwFlags,
        pointer(lpNumberOfBytesSent),
        lpOverlapped,
        lpCompletionRoutine);
  }

  private static native int WSASendMsg(
      @Nullable Pointer s,
      Pointer lpMsg,
      int dwFlags,
      @Nullable Pointer lpNumberOfBytesSent,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  @Override
  public int WSCEnumProtocols(
      int @Nullable [] lpiProtocols,
      Pointer lpProtocolBuffer,
      IntByReference lpdwBufferLength,
      IntByReference lpErrno) {
    return WSCEnumProtocols(
        lpiProtocols, lpProtocolBuffer, pointer(lpdwBufferLength), pointer(lpErrno));
  }

  private static native int WSCEnumProtocols(
      int @Nullable [] lpiProtocols,
      Pointer lpProtocolBuffer,
      @Nullable Pointer lpdwBufferLength,
      @Nullable Pointer lpErrno);

  @Override
  public int WSCGetProviderPath(
      Pointer lpProviderId,
      Pointer lpszProviderDllPath,
      IntByReference lpProviderDllPathLen,
      IntByReference lpErrno) {
    return WSCGetProviderPath(
        lpProviderId, lpszProviderDllPath, pointer(lpProviderDllPathLen), pointer(lpErrno));
  }

  private static native int WSCGetProviderPath(
      Pointer lpProviderId,
      Pointer lpszProviderDllPath,
      @Nullable Pointer lpProviderDllPathLen,
      @Nullable Pointer lpErrno);

  @Override
  public native int recvfrom(
      SOCKET s, Pointer buf, int len, int flags, @Nullable Pointer from, IntByReference fromlen);

  @Override
  public native int sendto(SOCKET s, Pointer buf, int len, int flags, Pointer to, int tolen);

  @Override
  public native int select(
      int nfds,
      @Nullable FD_SET readfds,
      @Nullable FD_SET writefds,
      @Nullable FD_SET exceptfds,
      @Nullable TIMEVAL timeout);

  @Override
  public native int __WSAFDIsSet(SOCKET fd, FD_SET set);

  @Override
  public native int ioctlsocket(SOCKET s, int cmd, IntByReference argp);

  @Override
  public native void WSASetLastError(int iError);

  @Override
  public native SOCKET WSAAccept(
      SOCKET s,
      @Nullable Pointer addr,
      @Nullable IntByReference addrlen,
      @Nullable Pointer lpfnCondition,
      DWORD_PTR dwCallbackData);

  @Override
  public native int WSAConnect(
      SOCKET s,
      Pointer name,
      int namelen,
      @Nullable Pointer lpCallerData,
      @Nullable Pointer lpCalleeData,
      @Nullable Pointer lpSQOS,
      @Nullable Pointer lpGQOS);

  @Override
  public native int WSAConnectByNameW(
      SOCKET s,
      WString nodename,
      WString servicename,
      @Nullable IntByReference LocalAddressLength,
      @Nullable Pointer LocalAddress,
      @Nullable IntByReference RemoteAddressLength,
      @Nullable Pointer RemoteAddress,
      @Nullable TIMEVAL timeout,
      @Nullable Pointer Reserved);

  @Override
  public int WSAConnectByList(
      SOCKET s,
      Pointer SocketAddressList,
      @Nullable IntByReference LocalAddressLength,
      @Nullable Pointer LocalAddress,
      @Nullable IntByReference RemoteAddressLength,
      @Nullable Pointer RemoteAddress,
      @Nullable TIMEVAL timeout,
      @Nullable Pointer Reserved) {
    return DirectConnectByList.WSAConnectByList(
        s,
        SocketAddressList,
        LocalAddressLength,
        LocalAddress,
        RemoteAddressLength,
        RemoteAddress,
        timeout,
        Reserved);
  }

  @Override
  public native SOCKET WSAJoinLeaf(
      SOCKET s,
      Pointer name,
      int namelen,
      @Nullable Pointer lpCallerData,
      @Nullable Pointer lpCalleeData,
      @Nullable Pointer lpSQOS,
      @Nullable Pointer lpGQOS,
      int dwFlags);

  @Override
  public native int WSADuplicateSocketW(
      SOCKET s, int dwProcessId, @Nullable WSAPROTOCOL_INFOW lpProtocolInfo);

  @Override
  public native int WSARecv(
      SOCKET s,
      Pointer lpBuffers,
      int dwBufferCount,
      @Nullable IntByReference lpNumberOfBytesRecvd,
      IntByReference lpFlags,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  @Override
  public native int WSARecvFrom(
      SOCKET s,
      Pointer lpBuffers,
      int dwBufferCount,
      @Nullable IntByReference lpNumberOfBytesRecvd,
      IntByReference lpFlags,
      @Nullable Pointer lpFrom,
      IntByReference lpFromlen,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  @Override
  public native int WSARecvDisconnect(SOCKET s, @Nullable Pointer lpInboundDisconnectData);

  @Override
  public native int WSASend(
      SOCKET s,
      Pointer lpBuffers,
      int dwBufferCount,
      @Nullable IntByReference lpNumberOfBytesSent,
      int dwFlags,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  @Override
  public native int WSASendTo(
      SOCKET s,
      Pointer lpBuffers,
      int dwBufferCount,
      @Nullable IntByReference lpNumberOfBytesSent,
      int dwFlags,
      Pointer lpTo,
      int iTolen,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  @Override
  public native int WSASendDisconnect(SOCKET s, @Nullable Pointer lpOutboundDisconnectData);

  @Override
  public native int WSAGetOverlappedResult(
      SOCKET s,
      Pointer lpOverlapped,
      IntByReference lpcbTransfer,
      int fWait,
      IntByReference lpdwFlags);

  @Override
  public native int WSAPoll(Pointer fdarray, int nfds, int timeout);

  @Override
  public int ProcessSocketNotifications(
      HANDLE completionPort,
      int registrationCount,
      @Nullable Pointer registrationInfos,
      int timeoutMs,
      int completionCount,
      @Nullable Pointer completionPortEntries,
      @Nullable IntByReference receivedEntryCount) {
    return DirectNotifications.ProcessSocketNotifications(
        completionPort,
        registrationCount,
        registrationInfos,
        timeoutMs,
        completionCount,
        completionPortEntries,
        receivedEntryCount);
  }

  @Override
  public native int WSAHtonl(SOCKET s, int hostlong, IntByReference lpnetlong);

  @Override
  public native int WSAHtons(SOCKET s, short hostshort, ShortByReference lpnetshort);

  @Override
  public native int WSANtohl(SOCKET s, int netlong, IntByReference lphostlong);

  @Override
  public native int WSANtohs(SOCKET s, short netshort, ShortByReference lphostshort);

  @Override
  public native int WSAGetQOSByName(SOCKET s, @Nullable Pointer lpQOSName, Pointer lpQOS);

  @Override
  public native int WSAProviderConfigChange(
      HANDLEByReference lpNotificationHandle,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  @Override
  public native @Nullable HANDLE WSACreateEvent();

  @Override
  public native int WSACloseEvent(HANDLE hEvent);

  @Override
  public native int WSASetEvent(HANDLE hEvent);

  @Override
  public native int WSAResetEvent(HANDLE hEvent);

  @Override
  public native int WSAWaitForMultipleEvents(
      int cEvents, Pointer lphEvents, int fWaitAll, int dwTimeout, int fAlertable);

  @Override
  public native int getaddrinfo(
      String nodename, @Nullable String servname, @Nullable Pointer hints, PointerByReference res);

  @Override
  public native int GetAddrInfoW(
      @Nullable WString pNodeName,
      @Nullable WString pServiceName,
      @Nullable ADDRINFOW pHints,
      PointerByReference ppResult);

  @Override
  public native int GetAddrInfoExW(
      WString pName,
      @Nullable WString pServiceName,
      int dwNameSpace,
      @Nullable Pointer lpNspId,
      @Nullable ADDRINFOEXW pHints,
      PointerByReference ppResult,
      @Nullable TIMEVAL timeout,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine,
      @Nullable HANDLEByReference lpNameHandle);

  @Override
  public native int GetAddrInfoExCancel(HANDLEByReference lpHandle);

  @Override
  public native int GetAddrInfoExOverlappedResult(Pointer lpOverlapped);

  @Override
  public int SetAddrInfoExW(
      WString pName,
      @Nullable WString pServiceName,
      Pointer pAddresses,
      int dwAddressCount,
      @Nullable Pointer lpBlob,
      int dwFlags,
      int dwNameSpace,
      @Nullable Pointer lpNspId,
      @Nullable TIMEVAL timeout,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine,
      @Nullable HANDLEByReference lpNameHandle) {
    return DirectNameSpaces.SetAddrInfoExW(
        pName,
        pServiceName,
        pAddresses,
        dwAddressCount,
        lpBlob,
        dwFlags,
        dwNameSpace,
        lpNspId,
        timeout,
        lpOverlapped,
        lpCompletionRoutine,
        lpNameHandle);
  }

  @Override
  public native void freeaddrinfo(Pointer pAddrInfo);

  @Override
  public native void FreeAddrInfoW(Pointer pAddrInfo);

  @Override
  public native void FreeAddrInfoExW(Pointer pAddrInfo);

  @Override
  public native int getnameinfo(
      Pointer sa,
      int salen,
      @Nullable Pointer host,
      int hostlen,
      @Nullable Pointer serv,
      int servlen,
      int flags);

  @Override
  public native int GetNameInfoW(
      Pointer pSockaddr,
      int SockaddrLength,
      @Nullable Pointer pNodeBuffer,
      int NodeBufferSize,
      @Nullable Pointer pServiceBuffer,
      int ServiceBufferSize,
      int Flags);

  @Override
  public native int gethostname(Pointer name, int namelen);

  @Override
  public native int GetHostNameW(Pointer name, int namelen);

  @Override
  public native @Nullable Pointer gethostbyname(String name);

  @Override
  public native @Nullable Pointer gethostbyaddr(Pointer addr, int len, int type);

  @Override
  public native @Nullable Pointer getprotobyname(String name);

  @Override
  public native @Nullable Pointer getprotobynumber(int number);

  @Override
  public native @Nullable Pointer getservbyname(String name, @Nullable String proto);

  @Override
  public native @Nullable Pointer getservbyport(int port, @Nullable String proto);

  @Override
  public native int inet_pton(int Family, String pStringBuf, Pointer pAddr);

  @Override
  public native int InetPtonW(int Family, WString pStringBuf, Pointer pAddr);

  @Override
  public native @Nullable Pointer inet_ntop(
      int Family, Pointer pAddr, Pointer pStringBuf, SIZE_T StringBufSize);

  @Override
  public native @Nullable Pointer InetNtopW(
      int Family, Pointer pAddr, Pointer pStringBuf, SIZE_T StringBufSize);

  @Override
  public native int inet_addr(String cp);

  @Override
  public native @Nullable Pointer inet_ntoa(int in);

  @Override
  public native int WSAStringToAddressW(
      WString AddressString,
      int AddressFamily,
      @Nullable WSAPROTOCOL_INFOW lpProtocolInfo,
      Pointer lpAddress,
      IntByReference lpAddressLength);

  @Override
  public native int WSAAddressToStringW(
      Pointer lpsaAddress,
      int dwAddressLength,
      @Nullable WSAPROTOCOL_INFOW lpProtocolInfo,
      Pointer lpszAddressString,
      IntByReference lpdwAddressStringLength);

  @Override
  public native int htonl(int hostlong);

  @Override
  public native short htons(short hostshort);

  @Override
  public native int ntohl(int netlong);

  @Override
  public native short ntohs(short netshort);

  @Override
  public native int WSALookupServiceBeginW(
      Pointer lpqsRestrictions, int dwControlFlags, HANDLEByReference lphLookup);

  @Override
  public native int WSALookupServiceNextW(
      HANDLE hLookup, int dwControlFlags, IntByReference lpdwBufferLength, Pointer lpqsResults);

  @Override
  public native int WSALookupServiceEnd(HANDLE hLookup);

  @Override
  public native int WSANSPIoctl(
      HANDLE hLookup,
      int dwControlCode,
      @Nullable Pointer lpvInBuffer,
      int cbInBuffer,
      @Nullable Pointer lpvOutBuffer,
      int cbOutBuffer,
      IntByReference lpcbBytesReturned,
      @Nullable Pointer lpCompletion);

  @Override
  public native int WSASetServiceW(Pointer lpqsRegInfo, int essoperation, int dwControlFlags);

  @Override
  public native int WSAInstallServiceClassW(Pointer lpServiceClassInfo);

  @Override
  public native int WSARemoveServiceClass(Pointer lpServiceClassId);

  @Override
  public native int WSAGetServiceClassInfoW(
      Pointer lpProviderId,
      Pointer lpServiceClassId,
      IntByReference lpdwBufSize,
      Pointer lpServiceClassInfo);

  @Override
  public native int WSAGetServiceClassNameByClassIdW(
      Pointer lpServiceClassId, Pointer lpszServiceClassName, IntByReference lpdwBufferLength);

  @Override
  public native int WSAEnumNameSpaceProvidersW(
      IntByReference lpdwBufferLength, Pointer lpnspBuffer);

  @Override
  public int WSAEnumNameSpaceProvidersExW(IntByReference lpdwBufferLength, Pointer lpnspBuffer) {
    return DirectNameSpaces.WSAEnumNameSpaceProvidersExW(lpdwBufferLength, lpnspBuffer);
  }

  @Override
  public int WSAAdvertiseProvider(Pointer puuidProviderId, Pointer pNSPv2Routine) {
    return DirectNameSpaces.WSAAdvertiseProvider(puuidProviderId, pNSPv2Routine);
  }

  @Override
  public int WSAUnadvertiseProvider(Pointer puuidProviderId) {
    return DirectNameSpaces.WSAUnadvertiseProvider(puuidProviderId);
  }

  @Override
  public int WSAProviderCompleteAsyncCall(HANDLE hAsyncCall, int iRetCode) {
    return DirectNameSpaces.WSAProviderCompleteAsyncCall(hAsyncCall, iRetCode);
  }

  @Override
  public int WSCEnumProtocols32(
      int @Nullable [] lpiProtocols,
      Pointer lpProtocolBuffer,
      IntByReference lpdwBufferLength,
      IntByReference lpErrno) {
    return DirectCatalogue32.WSCEnumProtocols32(
        lpiProtocols, lpProtocolBuffer, lpdwBufferLength, lpErrno);
  }

  @Override
  public int WSCGetProviderPath32(
      Pointer lpProviderId,
      Pointer lpszProviderDllPath,
      IntByReference lpProviderDllPathLen,
      IntByReference lpErrno) {
    return DirectCatalogue32.WSCGetProviderPath32(
        lpProviderId, lpszProviderDllPath, lpProviderDllPathLen, lpErrno);
  }

  @Override
  public native int WSCGetProviderInfo(
      Pointer lpProviderId,
      int InfoType,
      Pointer Info,
      Pointer InfoSize,
      int Flags,
      IntByReference lpErrno);

  @Override
  public int WSCGetProviderInfo32(
      Pointer lpProviderId,
      int InfoType,
      Pointer Info,
      Pointer InfoSize,
      int Flags,
      IntByReference lpErrno) {
    return DirectCatalogue32.WSCGetProviderInfo32(
        lpProviderId, InfoType, Info, InfoSize, Flags, lpErrno);
  }

  @Override
  public int WSCSetProviderInfo(
      Pointer lpProviderId,
      int InfoType,
      Pointer Info,
      SIZE_T InfoSize,
      int Flags,
      IntByReference lpErrno) {
    return DirectProviderInfo.WSCSetProviderInfo(
        lpProviderId, InfoType, Info, InfoSize, Flags, lpErrno);
  }

  @Override
  public int WSCSetProviderInfo32(
      Pointer lpProviderId,
      int InfoType,
      Pointer Info,
      SIZE_T InfoSize,
      int Flags,
      IntByReference lpErrno) {
    return DirectCatalogue32.WSCSetProviderInfo32(
        lpProviderId, InfoType, Info, InfoSize, Flags, lpErrno);
  }

  @Override
  public int WSCGetApplicationCategory(
      WString Path,
      int PathLength,
      @Nullable WString Extra,
      int ExtraLength,
      IntByReference pPermittedLspCategories,
      IntByReference lpErrno) {
    return DirectProviderInfo.WSCGetApplicationCategory(
        Path, PathLength, Extra, ExtraLength, pPermittedLspCategories, lpErrno);
  }

  @Override
  public native int WSCSetApplicationCategory(
      WString Path,
      int PathLength,
      @Nullable WString Extra,
      int ExtraLength,
      int PermittedLspCategories,
      @Nullable IntByReference pPrevPermLspCat,
      IntByReference lpErrno);

  @Override
  public native int WSCInstallProvider(
      Pointer lpProviderId,
      WString lpszProviderDllPath,
      Pointer lpProtocolInfoList,
      int dwNumberOfEntries,
      IntByReference lpErrno);

  @Override
  public int WSCInstallProvider64_32(
      Pointer lpProviderId,
      WString lpszProviderDllPath,
      Pointer lpProtocolInfoList,
      int dwNumberOfEntries,
      IntByReference lpErrno) {
    return DirectCatalogue32.WSCInstallProvider64_32(
        lpProviderId, lpszProviderDllPath, lpProtocolInfoList, dwNumberOfEntries, lpErrno);
  }

  @Override
  public int WSCInstallProviderAndChains64_32(
      Pointer lpProviderId,
      WString lpszProviderDllPath,
      WString lpszProviderDllPath32,
      WString lpszLspName,
      int dwServiceFlags,
      Pointer lpProtocolInfoList,
      int dwNumberOfEntries,
      IntByReference lpdwCatalogEntryId,
      IntByReference lpErrno) {
    return DirectCatalogue32.WSCInstallProviderAndChains64_32(
        lpProviderId,
        lpszProviderDllPath,
        lpszProviderDllPath32,
        lpszLspName,
        dwServiceFlags,
        lpProtocolInfoList,
        dwNumberOfEntries,
        lpdwCatalogEntryId,
        lpErrno);
  }

  @Override
  public native int WSCUpdateProvider(
      Pointer lpProviderId,
      WString lpszProviderDllPath,
      Pointer lpProtocolInfoList,
      int dwNumberOfEntries,
      IntByReference lpErrno);

  @Override
  public int WSCUpdateProvider32(
      Pointer lpProviderId,
      WString lpszProviderDllPath,
      Pointer lpProtocolInfoList,
      int dwNumberOfEntries,
      IntByReference lpErrno) {
    return DirectCatalogue32.WSCUpdateProvider32(
        lpProviderId, lpszProviderDllPath, lpProtocolInfoList, dwNumberOfEntries, lpErrno);
  }

  @Override
  public native int WSCDeinstallProvider(Pointer lpProviderId, IntByReference lpErrno);

  @Override
  public int WSCDeinstallProvider32(Pointer lpProviderId, IntByReference lpErrno) {
    return DirectCatalogue32.WSCDeinstallProvider32(lpProviderId, lpErrno);
  }

  @Override
  public native int WSCWriteProviderOrder(int[] lpwdCatalogEntryId, int dwNumberOfEntries);

  @Override
  public int WSCWriteProviderOrder32(int[] lpwdCatalogEntryId, int dwNumberOfEntries) {
    return DirectCatalogue32.WSCWriteProviderOrder32(lpwdCatalogEntryId, dwNumberOfEntries);
  }

  @Override
  public native int WSCInstallNameSpace(
      WString lpszIdentifier,
      WString lpszPathName,
      int dwNameSpace,
      int dwVersion,
      Pointer lpProviderId);

  @Override
  public int WSCInstallNameSpace32(
      WString lpszIdentifier,
      WString lpszPathName,
      int dwNameSpace,
      int dwVersion,
      Pointer lpProviderId) {
    return DirectCatalogue32.WSCInstallNameSpace32(
        lpszIdentifier, lpszPathName, dwNameSpace, dwVersion, lpProviderId);
  }

  @Override
  public int WSCInstallNameSpaceEx(
      WString lpszIdentifier,
      WString lpszPathName,
      int dwNameSpace,
      int dwVersion,
      Pointer lpProviderId,
      Pointer lpProviderInfo) {
    return DirectNameSpaces.WSCInstallNameSpaceEx(
        lpszIdentifier, lpszPathName, dwNameSpace, dwVersion, lpProviderId, lpProviderInfo);
  }

  @Override
  public int WSCInstallNameSpaceEx32(
      WString lpszIdentifier,
      WString lpszPathName,
      int dwNameSpace,
      int dwVersion,
      Pointer lpProviderId,
      Pointer lpProviderInfo) {
    return DirectCatalogue32.WSCInstallNameSpaceEx32(
        lpszIdentifier, lpszPathName, dwNameSpace, dwVersion, lpProviderId, lpProviderInfo);
  }

  @Override
  public native int WSCUnInstallNameSpace(Pointer lpProviderId);

  @Override
  public int WSCUnInstallNameSpace32(Pointer lpProviderId) {
    return DirectCatalogue32.WSCUnInstallNameSpace32(lpProviderId);
  }

  @Override
  public native int WSCEnableNSProvider(Pointer lpProviderId, int fEnable);

  @Override
  public int WSCEnableNSProvider32(Pointer lpProviderId, int fEnable) {
    return DirectCatalogue32.WSCEnableNSProvider32(lpProviderId, fEnable);
  }

  @Override
  public int WSCEnumNameSpaceProviders32(IntByReference lpdwBufferLength, Pointer lpnspBuffer) {
    return DirectCatalogue32.WSCEnumNameSpaceProviders32(lpdwBufferLength, lpnspBuffer);
  }

  @Override
  public int WSCEnumNameSpaceProvidersEx32(IntByReference lpdwBufferLength, Pointer lpnspBuffer) {
    return DirectCatalogue32.WSCEnumNameSpaceProvidersEx32(lpdwBufferLength, lpnspBuffer);
  }

  @Override
  public native int WSCWriteNameSpaceOrder(Pointer lpProviderId, int dwNumberOfEntries);

  @Override
  public int WSCWriteNameSpaceOrder32(Pointer lpProviderId, int dwNumberOfEntries) {
    return DirectCatalogue32.WSCWriteNameSpaceOrder32(lpProviderId, dwNumberOfEntries);
  }

  @Override
  public native int WPUCompleteOverlappedRequest(
      SOCKET s, Pointer lpOverlapped, int dwError, int cbTransferred, IntByReference lpErrno);
}
