/* The three IPv6 echo functions that Wine 8 lacks, with the layouts and return values that Windows documents, and Wine's other ones
   forwarded. The echoes are true ones: src/test/lab/icmp6-relay.py sends them, and is asked over UDP on 127.0.0.1.
     make-shim.sh iphlpapi icmp6-double.c OUT (the exports of the shim) Icmp6CreateFile Icmp6SendEcho2 Icmp6ParseReplies IcmpCloseHandle
   The return values are those that tests on real Windows show: a reply counts for two statuses only, and the buffer of all others has the
   status, the round trip and who answered as well. */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdlib.h>
#include <string.h>

#include "../../wine/iphlpapi-shim.c"

/* ICMPV6_ECHO_REPLY, which mingw's headers lack: a packed IPV6_ADDRESS_EX (port, flow, address, scope), the status, the round trip. */
enum { REPLY_ADDRESS = 6, REPLY_SCOPE = 22, REPLY_STATUS = 28, REPLY_ROUND_TRIP = 32, REPLY_SIZE = 36 };
/* The relay's messages, in network order. */
enum { PORT = 17958, REQUEST_HEADER = 48, ANSWER_HEADER = 32, MOST_PAYLOAD = 65536 };
enum { SUCCESS = 0, HOP_LIMIT_EXCEEDED = 11013, GENERAL_FAILURE = 11050 };
/* The relay keeps the time; it is given up only when it is not there. */
enum { PATIENCE_MILLIS = 3000 };

struct echo {
    HANDLE event, thread;
    apc_t apc;
    void *context;
    unsigned char *reply;
    DWORD reply_size, timeout;
    int request_size;
    unsigned char request[REQUEST_HEADER + MOST_PAYLOAD];
};

struct completion {
    apc_t apc;
    void *context;
};

/* Real event handles, kept in a table: closing one twice or passing a foreign one fails, as on Windows, and does not crash. */
static HANDLE handles[256];
enum { HANDLES = sizeof handles / sizeof *handles };

static int slot(HANDLE handle)
{
    for (int i = 0; handle && handle != INVALID_HANDLE_VALUE && i < HANDLES; i++)
        if (handles[i] == handle) return i;
    return -1;
}

HANDLE WINAPI Icmp6CreateFile(void)
{
    HANDLE handle = CreateEventW(NULL, TRUE, FALSE, NULL);
    for (int i = 0; i < HANDLES; i++)
        if (!InterlockedCompareExchangePointer((void **)&handles[i], handle, NULL)) return handle;
    CloseHandle(handle);
    SetLastError(ERROR_NOT_ENOUGH_MEMORY);
    return INVALID_HANDLE_VALUE;
}

typedef BOOL(WINAPI *close_t)(HANDLE);

BOOL WINAPI IcmpCloseHandle(HANDLE handle)
{
    int i = slot(handle);
    if (i >= 0) {
        handles[i] = NULL;
        return CloseHandle(handle);
    }
    /* Wine's own handles are pointers; anything else would crash it. */
    if ((ULONG_PTR)handle < 0x10000 || handle == INVALID_HANDLE_VALUE) {
        SetLastError(ERROR_INVALID_HANDLE);
        return FALSE;
    }
    return ((close_t)wine("IcmpCloseHandle"))(handle);
}

static void put_u32(unsigned char *at, DWORD value)
{
    value = htonl(value);
    memcpy(at, &value, 4);
}

static DWORD get_u32(const unsigned char *at)
{
    DWORD value;
    memcpy(&value, at, 4);
    return ntohl(value);
}

/* How many replies Windows says there are; where there is none, the status is the last error. */
static DWORD count_replies(DWORD status)
{
    if (status == SUCCESS || status == HOP_LIMIT_EXCEEDED) return 1;
    SetLastError(status);
    return 0;
}

/* Asks the relay and returns the length of its answer, or -1. */
static int ask_relay(struct echo *e, unsigned char *answer, int size)
{
    WSADATA ignored;
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(PORT)};
    DWORD wait = e->timeout + PATIENCE_MILLIS;
    int got = -1;
    WSAStartup(0x202, &ignored);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0);
    setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, (char *)&wait, sizeof wait);
    if (sendto(s, (char *)e->request, REQUEST_HEADER + e->request_size, 0, (struct sockaddr *)&to, sizeof to) > 0)
        got = recv(s, (char *)answer, size, 0);
    closesocket(s);
    return got;
}

/* One request, one answer: fills the reply buffer and returns the status. */
static DWORD exchange(struct echo *e)
{
    unsigned char answer[ANSWER_HEADER + MOST_PAYLOAD];
    DWORD status = GENERAL_FAILURE;
    int got = ask_relay(e, answer, sizeof answer);
    memset(e->reply, 0, REPLY_SIZE);
    if (got >= ANSWER_HEADER) {
        DWORD size = got - ANSWER_HEADER, round_trip = get_u32(answer + 8), scope = get_u32(answer + 12);
        status = get_u32(answer + 4);
        memcpy(e->reply + REPLY_ADDRESS, answer + 16, 16);
        memcpy(e->reply + REPLY_SCOPE, &scope, 4);
        memcpy(e->reply + REPLY_ROUND_TRIP, &round_trip, 4);
        if (status == 0) {
            if (REPLY_SIZE + size <= e->reply_size)
                memcpy(e->reply + REPLY_SIZE, answer + ANSWER_HEADER, size);
            else
                status = GENERAL_FAILURE;
        }
    }
    memcpy(e->reply + REPLY_STATUS, &status, 4);
    return status;
}

static void CALLBACK run_apc(ULONG_PTR parameter)
{
    struct completion c = *(struct completion *)parameter;
    ULONG_PTR status_block[2] = {0};
    free((void *)parameter);
    c.apc(c.context, status_block, 0);
}

static DWORD WINAPI exchange_later(void *parameter)
{
    struct echo *e = parameter;
    exchange(e);
    if (e->event) {
        SetEvent(e->event); /* and no APC: Windows ignores it when there is an event */
    } else {
        struct completion *c = malloc(sizeof *c);
        c->apc = e->apc;
        c->context = e->context;
        QueueUserAPC(run_apc, e->thread, (ULONG_PTR)c);
    }
    if (e->thread) CloseHandle(e->thread);
    free(e);
    return 0;
}

DWORD WINAPI Icmp6SendEcho2(HANDLE handle, HANDLE event, apc_t apc, void *context, struct sockaddr_in6 *source, struct sockaddr_in6 *target,
                            void *data, WORD size, unsigned char *options, void *reply, DWORD reply_size, DWORD timeout)
{
    if (slot(handle) < 0 || !target || !reply || reply_size < REPLY_SIZE) {
        SetLastError(ERROR_INVALID_PARAMETER);
        return 0;
    }
    struct echo *e = calloc(1, sizeof *e);
    e->event = event;
    e->apc = apc;
    e->context = context;
    e->reply = reply;
    e->reply_size = reply_size;
    e->timeout = timeout;
    e->request_size = size;
    put_u32(e->request, (DWORD)(ULONG_PTR)e);
    put_u32(e->request + 4, timeout);
    e->request[8] = options ? options[0] : 128;
    put_u32(e->request + 12, target->sin6_scope_id);
    memcpy(e->request + 16, &target->sin6_addr, 16);
    if (source) memcpy(e->request + 32, &source->sin6_addr, 16);
    memcpy(e->request + REQUEST_HEADER, data, size);
    if (!event && !apc) {
        DWORD status = exchange(e);
        free(e);
        return count_replies(status);
    }
    if (event)
        ResetEvent(event);
    else
        DuplicateHandle(GetCurrentProcess(), GetCurrentThread(), GetCurrentProcess(), &e->thread, 0, FALSE, DUPLICATE_SAME_ACCESS);
    CloseHandle(CreateThread(NULL, 0, exchange_later, e, 0, NULL));
    SetLastError(ERROR_IO_PENDING);
    return 0;
}

DWORD WINAPI Icmp6ParseReplies(void *reply, DWORD size)
{
    DWORD status;
    if (!reply || size < REPLY_SIZE) {
        SetLastError(ERROR_INVALID_PARAMETER);
        return 0;
    }
    memcpy(&status, (unsigned char *)reply + REPLY_STATUS, 4);
    return count_replies(status);
}
