/* Extension functions that Wine lacks: TransmitPackets, which sends memory, and those of registered I/O, which keep what they were given. */
#include <winsock2.h>
#include <mswsock.h>

#define EXPORT __declspec(dllexport)

EXPORT BOOL WINAPI TransmitPackets(SOCKET s, LPTRANSMIT_PACKETS_ELEMENT packets, DWORD count, DWORD size, LPOVERLAPPED overlapped, DWORD flags)
{
    if (size || overlapped || flags) {
        WSASetLastError(WSAEINVAL);
        return FALSE;
    }
    for (DWORD i = 0; i < count; i++) {
        if (packets[i].dwElFlags != TP_ELEMENT_MEMORY) {
            WSASetLastError(WSAEOPNOTSUPP);
            return FALSE;
        }
        if (send(s, packets[i].pBuffer, packets[i].cLength, 0) != (int)packets[i].cLength) return FALSE;
    }
    return TRUE;
}

enum { MOST_ARGUMENTS = 9 };

static long long given[MOST_ARGUMENTS];

/* The arguments of the last call, numbers and pointers alike. */
EXPORT void last_arguments(long long *to) { memcpy(to, given, sizeof given); }

#define KEEP(...)                                                                                                                          \
    do {                                                                                                                                   \
        const long long arguments[MOST_ARGUMENTS] = {__VA_ARGS__};                                                                         \
        memcpy(given, arguments, sizeof given);                                                                                            \
    } while (0)

#define P(pointer) (long long)(UINT_PTR)(pointer)

EXPORT BOOL WINAPI RIOReceive(void *queue, void *data, ULONG count, DWORD flags, void *context)
{
    KEEP(P(queue), P(data), count, flags, P(context));
    return 2;
}

EXPORT int WINAPI RIOReceiveEx(void *queue, void *data, ULONG count, void *local, void *remote, void *control, void *out, DWORD flags, void *context)
{
    KEEP(P(queue), P(data), count, P(local), P(remote), P(control), P(out), flags, P(context));
    return 3;
}

EXPORT BOOL WINAPI RIOSend(void *queue, void *data, ULONG count, DWORD flags, void *context)
{
    KEEP(P(queue), P(data), count, flags, P(context));
    return 4;
}

EXPORT BOOL WINAPI RIOSendEx(void *queue, void *data, ULONG count, void *local, void *remote, void *control, void *out, DWORD flags, void *context)
{
    KEEP(P(queue), P(data), count, P(local), P(remote), P(control), P(out), flags, P(context));
    return 5;
}

EXPORT void WINAPI RIOCloseCompletionQueue(void *queue) { KEEP(P(queue)); }

EXPORT void *WINAPI RIOCreateCompletionQueue(DWORD size, void *notification)
{
    KEEP(size, P(notification));
    return (void *)7;
}

EXPORT void *WINAPI RIOCreateRequestQueue(SOCKET s, ULONG receives, ULONG receive_buffers, ULONG sends, ULONG send_buffers, void *receive_queue,
                                          void *send_queue, void *context)
{
    KEEP(P(s), receives, receive_buffers, sends, send_buffers, P(receive_queue), P(send_queue), P(context));
    return (void *)8;
}

EXPORT ULONG WINAPI RIODequeueCompletion(void *queue, void *results, ULONG room)
{
    KEEP(P(queue), P(results), room);
    return 9;
}

EXPORT void WINAPI RIODeregisterBuffer(void *buffer) { KEEP(P(buffer)); }

EXPORT INT WINAPI RIONotify(void *queue)
{
    KEEP(P(queue));
    return 11;
}

EXPORT void *WINAPI RIORegisterBuffer(char *data, DWORD length)
{
    KEEP(P(data), length);
    return (void *)12;
}

EXPORT BOOL WINAPI RIOResizeCompletionQueue(void *queue, DWORD size)
{
    KEEP(P(queue), size);
    return 13;
}

EXPORT BOOL WINAPI RIOResizeRequestQueue(void *queue, DWORD receives, DWORD sends)
{
    KEEP(P(queue), receives, sends);
    return 14;
}
