// SPDX-License-Identifier: Apache-2.0
/*
 * Pings of 127.0.0.1 by the same calls as the library's, for comparison with it:
 *
 *   echo threads N COUNT     IcmpSendEcho from N threads at once, one shared handle
 *   echo events N COUNT      IcmpSendEcho2 with events, N outstanding, 63 to a thread; a look at the first that ended
 *   echo lanes N COUNT       the same as the library does it: a look at all that ended, and one more event, which wakes
 *   echo apc N COUNT         IcmpSendEcho2 with an APC, N outstanding, one thread
 *   echo register N COUNT    IcmpSendEcho2 with events and RegisterWaitForSingleObject, N outstanding
 *
 * Prints pings a second.
 */
#include <winsock2.h>
#include <iphlpapi.h>
#include <icmpapi.h>
#include <process.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PAYLOAD = 32, REPLY = sizeof(ICMP_ECHO_REPLY) + PAYLOAD + 8 + 16, LANE = 63, TIMEOUT = 4000 };

static const IPAddr LOOPBACK = 0x0100007F;

struct echo {
    HANDLE event, wait;
    char reply[REPLY];
};

static HANDLE icmp;
static char payload[PAYLOAD] = "abcdefghijklmnopqrstuvwabcdefgh";
static volatile LONG to_send, done;

/* Pings still to be sent are counted down by whoever sends one. */
static int take(void) { return InterlockedDecrement(&to_send) >= 0; }

static unsigned __stdcall sync_thread(void *unused)
{
    char reply[REPLY];
    (void)unused;
    while (take())
        if (!IcmpSendEcho(icmp, LOOPBACK, payload, PAYLOAD, NULL, reply, REPLY, TIMEOUT)) exit(3);
    return 0;
}

static void send_echo(struct echo *e, FARPROC apc)
{
    memset(e->reply, 0, REPLY);
    IcmpSendEcho2(icmp, apc ? NULL : e->event, apc, e, LOOPBACK, payload, PAYLOAD, NULL, e->reply, REPLY, TIMEOUT);
}

/* Whether the ping was answered; not when Windows had no room for it, and it has to be sent again. */
static int answered(struct echo *e)
{
    return IcmpParseReplies(e->reply, REPLY) > 0;
}

static unsigned __stdcall event_lane(void *places)
{
    int n = (int)(INT_PTR)places, open = 0;
    struct echo *echoes = calloc(n, sizeof *echoes);
    HANDLE events[LANE];
    for (int i = 0; i < n; i++) {
        events[i] = echoes[i].event = CreateEventW(NULL, FALSE, FALSE, NULL);
        if (take()) { send_echo(&echoes[i], NULL); open++; }
    }
    while (open) {
        DWORD i = WaitForMultipleObjects(n, events, FALSE, INFINITE);
        if (!answered(&echoes[i]) || take()) send_echo(&echoes[i], NULL);
        else open--;
    }
    return 0;
}

/* Each wait is followed by looks at the places behind the one it told of, so that none starves. */
static unsigned __stdcall fair_lane(void *places)
{
    int n = (int)(INT_PTR)places, open = 0;
    struct echo *echoes = calloc(n, sizeof *echoes);
    HANDLE events[1 + LANE];
    events[0] = CreateEventW(NULL, FALSE, FALSE, NULL);
    for (int i = 0; i < n; i++) {
        events[1 + i] = echoes[i].event = CreateEventW(NULL, FALSE, FALSE, NULL);
        if (take()) { send_echo(&echoes[i], NULL); open++; }
    }
    while (open) {
        int ended[LANE], count = 0;
        for (DWORD at = 0, wait = INFINITE, i; at <= (DWORD)n; at += i + 1, wait = 0) {
            i = WaitForMultipleObjects(1 + n - at, events + at, FALSE, wait);
            if (i > (DWORD)n - at) break;
            ended[count++] = at + i - 1;
        }
        for (int i = 0; i < count; i++) {
            if (!answered(&echoes[ended[i]]) || take()) send_echo(&echoes[ended[i]], NULL);
            else open--;
        }
    }
    return 0;
}

static void WINAPI on_apc(void *context, void *status, ULONG reserved)
{
    (void)status; (void)reserved;
    if (!answered(context)) {
        send_echo(context, (FARPROC)on_apc);
        return;
    }
    InterlockedIncrement(&done);
    if (take()) send_echo(context, (FARPROC)on_apc);
}

/* One registration a ping: .NET's way. The thread pool's thread may not send, for a request dies with the thread that sent it. */
static struct echo *ready[4096];
static volatile LONG ready_end;
static HANDLE ready_count;

static void CALLBACK on_wait(void *context, BOOLEAN timed_out)
{
    (void)timed_out;
    ready[(InterlockedIncrement(&ready_end) - 1) & 4095] = context;
    ReleaseSemaphore(ready_count, 1, NULL);
}

static void send_registered(struct echo *e)
{
    if (e->wait) UnregisterWaitEx(e->wait, NULL);
    send_echo(e, NULL);
    RegisterWaitForSingleObject(&e->wait, e->event, on_wait, e, INFINITE, WT_EXECUTEONLYONCE);
}

static void threads(unsigned __stdcall (*body)(void *), int n, int places)
{
    HANDLE handles[64];
    for (int i = 0; i < n; i++) {
        int share = places - i * LANE < LANE ? places - i * LANE : LANE;
        handles[i] = (HANDLE)_beginthreadex(NULL, 0, body, (void *)(INT_PTR)share, 0, NULL);
    }
    WaitForMultipleObjects(n, handles, TRUE, INFINITE);
}

int main(int argc, char **argv)
{
    LARGE_INTEGER frequency, start, end;
    if (argc != 4) { fprintf(stderr, "usage: echo threads|events|lanes|apc|register N COUNT\n"); return 2; }
    const char *mode = argv[1];
    int n = atoi(argv[2]), count = atoi(argv[3]);
    if (n < 1 || n > 1024 || count < 1) return 2;
    to_send = count;
    icmp = IcmpCreateFile();
    QueryPerformanceFrequency(&frequency);
    QueryPerformanceCounter(&start);
    if (!strcmp(mode, "threads")) {
        threads(sync_thread, n, n * LANE);
    } else if (!strcmp(mode, "events")) {
        threads(event_lane, (n + LANE - 1) / LANE, n);
    } else if (!strcmp(mode, "lanes")) {
        threads(fair_lane, (n + LANE - 1) / LANE, n);
    } else if (!strcmp(mode, "apc")) {
        struct echo *echoes = calloc(n, sizeof *echoes);
        for (int i = 0; i < n && take(); i++) send_echo(&echoes[i], (FARPROC)on_apc);
        while (done < count) SleepEx(INFINITE, TRUE);
    } else if (!strcmp(mode, "register")) {
        struct echo *echoes = calloc(n, sizeof *echoes);
        ready_count = CreateSemaphoreW(NULL, 0, 4096, NULL);
        for (int i = 0; i < n; i++) {
            echoes[i].event = CreateEventW(NULL, TRUE, FALSE, NULL);
            if (take()) send_registered(&echoes[i]);
        }
        for (int i = 0; i < count;) {
            WaitForSingleObject(ready_count, INFINITE);
            struct echo *e = ready[done++ & 4095];
            if (!answered(e)) { send_registered(e); continue; }
            i++;
            if (take()) send_registered(e);
        }
    } else {
        return 2;
    }
    QueryPerformanceCounter(&end);
    printf("%.0f\n", count / ((double)(end.QuadPart - start.QuadPart) / frequency.QuadPart));
    return 0;
}
