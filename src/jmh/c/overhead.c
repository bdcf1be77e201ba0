// SPDX-License-Identifier: Apache-2.0
/*
 * The calls of OverheadBenchmark in C, which the same doubles answer:
 *
 *   overhead get|set|echo|receive
 *
 * Prints nanoseconds a call.
 */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <mswsock.h>
#include <iphlpapi.h>
#include <icmpapi.h>
#include <stdio.h>

enum { CALLS = 1000000, PAYLOAD = 32, LOOPBACK = 0x0100007F };

int main(int argc, char **argv)
{
    WSADATA data;
    LARGE_INTEGER frequency, start, end;
    char payload[PAYLOAD] = "", reply[1200], name[28], control[1024], datagram[1500];
    int value = 65536, length;
    DWORD count;
    LPFN_WSARECVMSG receive = NULL;
    GUID receives = WSAID_WSARECVMSG;
    WSABUF buffer = {sizeof datagram, datagram};
    const char *mode = argc == 2 ? argv[1] : "";

    WSAStartup(MAKEWORD(2, 2), &data);
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0);
    WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &receives, sizeof receives, &receive, sizeof receive, &count, NULL, NULL);
    if (s == INVALID_SOCKET || !receive) return 3;
    QueryPerformanceFrequency(&frequency);
    QueryPerformanceCounter(&start);
    for (int i = 0; i < CALLS; i++) {
        int done = 0;
        switch (*mode) {
        case 'g':
            length = sizeof value;
            done = getsockopt(s, SOL_SOCKET, SO_RCVBUF, (char *)&value, &length) == 0;
            break;
        case 's':
            done = setsockopt(s, SOL_SOCKET, SO_RCVBUF, (char *)&value, sizeof value) == 0;
            break;
        case 'e':
            done = IcmpSendEcho((HANDLE)0x44, LOOPBACK, payload, PAYLOAD, NULL, reply, sizeof reply, 1000) == 1;
            break;
        case 'r': {
            WSAMSG message = {(SOCKADDR *)name, sizeof name, &buffer, 1, {sizeof control, control}, 0};
            done = receive(s, &message, &count, NULL, NULL) == 0;
        }
        }
        if (!done) return 4;
    }
    QueryPerformanceCounter(&end);
    printf("%.2f\n", (double)(end.QuadPart - start.QuadPart) / frequency.QuadPart * 1e9 / CALLS);
    return 0;
}
