// SPDX-License-Identifier: Apache-2.0
/* One option and one function that never leave user mode: SO_RCVBUF of every socket, and WSARecvMsg. That has a datagram of 32 bytes with
   packet info, time to live and type of service, unless the socket is the one that was last bound: then nothing came. All else is Wine's. */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <mswsock.h>
#include <string.h>

enum { RECEIVE_BUFFER = 65536, DATA = 32, TYPE_TTL = 4, TYPE_TOS = 3 };

typedef int(WSAAPI *get_t)(SOCKET, int, int, char *, int *);
typedef int(WSAAPI *set_t)(SOCKET, int, int, const char *, int);
typedef int(WSAAPI *ioctl_t)(SOCKET, DWORD, void *, DWORD, void *, DWORD, DWORD *, WSAOVERLAPPED *, LPWSAOVERLAPPED_COMPLETION_ROUTINE);

static void *wine(const char *function) { return (void *)GetProcAddress(LoadLibraryA("wws2_32.dll"), function); }

static int is_answered_here(int level, int name) { return level == SOL_SOCKET && name == SO_RCVBUF; }

int WSAAPI getsockopt(SOCKET s, int level, int name, char *value, int *length)
{
    if (!is_answered_here(level, name)) return ((get_t)wine("getsockopt"))(s, level, name, value, length);
    *(int *)value = RECEIVE_BUFFER;
    *length = sizeof(int);
    return 0;
}

int WSAAPI setsockopt(SOCKET s, int level, int name, const char *value, int length)
{
    return is_answered_here(level, name) ? 0 : ((set_t)wine("setsockopt"))(s, level, name, value, length);
}

static SOCKET bound = INVALID_SOCKET;

int WSAAPI bind(SOCKET s, const struct sockaddr *name, int length)
{
    bound = s;
    return ((int(WSAAPI *)(SOCKET, const struct sockaddr *, int))wine("bind"))(s, name, length);
}

int WSAAPI closesocket(SOCKET s)
{
    if (s == bound) bound = INVALID_SOCKET;
    return ((int(WSAAPI *)(SOCKET))wine("closesocket"))(s);
}

static char *append(char *at, int type, const void *value, int size)
{
    WSACMSGHDR *header = (WSACMSGHDR *)at;
    *header = (WSACMSGHDR){.cmsg_len = WSA_CMSG_LEN(size), .cmsg_level = IPPROTO_IP, .cmsg_type = type};
    memcpy(WSA_CMSG_DATA(header), value, size);
    return at + WSA_CMSG_SPACE(size);
}

int WSAAPI WSARecvMsg(SOCKET s, WSAMSG *message, DWORD *received, WSAOVERLAPPED *overlapped, LPWSAOVERLAPPED_COMPLETION_ROUTINE routine)
{
    static const struct sockaddr_in sender = {.sin_family = AF_INET, .sin_port = 0x0700, .sin_addr.s_addr = 0x0100007F};
    static const IN_PKTINFO packet = {.ipi_addr.s_addr = 0x0100007F, .ipi_ifindex = 1};
    static const int ttl = 64, tos = 0x10;
    (void)overlapped, (void)routine;
    if (s == bound) {
        SetLastError(WSAEWOULDBLOCK);
        return SOCKET_ERROR;
    }
    memcpy(message->name, &sender, sizeof sender);
    message->namelen = sizeof sender;
    memset(message->lpBuffers->buf, 'a', DATA);
    char *end = append(message->Control.buf, IP_PKTINFO, &packet, sizeof packet);
    end = append(end, TYPE_TTL, &ttl, sizeof ttl);
    end = append(end, TYPE_TOS, &tos, sizeof tos);
    message->Control.len = end - message->Control.buf;
    message->dwFlags = 0;
    *received = DATA;
    return 0;
}

int WSAAPI WSAIoctl(SOCKET s, DWORD code, void *in, DWORD in_size, void *out, DWORD out_size, DWORD *returned, WSAOVERLAPPED *overlapped,
                    LPWSAOVERLAPPED_COMPLETION_ROUTINE routine)
{
    static const GUID receives = WSAID_WSARECVMSG;
    if (code == SIO_GET_EXTENSION_FUNCTION_POINTER && in_size == sizeof receives && !memcmp(in, &receives, sizeof receives)) {
        *(void **)out = (void *)WSARecvMsg;
        *returned = sizeof(void *);
        return 0;
    }
    return ((ioctl_t)wine("WSAIoctl"))(s, code, in, in_size, out, out_size, returned, overlapped, routine);
}
