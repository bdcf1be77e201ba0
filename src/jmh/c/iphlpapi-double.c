// SPDX-License-Identifier: Apache-2.0
/* Echoes that never leave user mode: what is left of a call is the cost of the caller. IcmpSendEcho answers at once, IcmpSendEcho2 after
   a time, from a thread of its own. 127.0.0.2 does not answer, 127.0.0.3 once 10 000 requests wait for it. */
#define IcmpSendEcho2 shim_IcmpSendEcho2
#define IcmpParseReplies shim_IcmpParseReplies
#include "../../wine/iphlpapi-shim.c"
#undef IcmpSendEcho2
#undef IcmpParseReplies
#include <ipexport.h>
#include <string.h>

enum { ANSWER_MILLIS = 5, LATE_REQUESTS = 10000, MOST = 1 << 15 };

static const INT_PTR HANDLE_NUMBER = 0x44;
static const IPAddr SILENT = 0x0200007f, LATE = 0x0300007f;

HANDLE WINAPI IcmpCreateFile(void) { return (HANDLE)HANDLE_NUMBER; }

BOOL WINAPI IcmpCloseHandle(HANDLE handle)
{
    (void)handle;
    return TRUE;
}

static void answer(IPAddr target, const void *data, WORD size, void *reply)
{
    ICMP_ECHO_REPLY *echo = reply;
    *echo = (ICMP_ECHO_REPLY){.Address = target, .DataSize = size, .Data = echo + 1, .Options.Ttl = 64};
    memcpy(echo + 1, data, size);
}

DWORD WINAPI IcmpSendEcho(HANDLE handle, IPAddr target, void *data, WORD size, PIP_OPTION_INFORMATION options, void *reply,
                          DWORD reply_size, DWORD timeout)
{
    (void)handle, (void)options, (void)reply_size, (void)timeout;
    answer(target, data, size, reply);
    return 1;
}

/* -- later ------------------------------------------------------------------------------------------------------------------------ */

struct request {
    HANDLE event;
    IPAddr target;
    const void *data;
    WORD size;
    void *reply;
    ULONGLONG due;
};

/* In the order of their ends, for all of a queue wait equally long. */
struct queue {
    struct request requests[MOST];
    unsigned first, next;
};

static SRWLOCK lock = SRWLOCK_INIT;
static struct queue answered, unanswered, late;

static void end_those_due(struct queue *queue)
{
    for (ULONGLONG now = GetTickCount64(); queue->first != queue->next; queue->first++) {
        struct request *r = &queue->requests[queue->first % MOST];
        if (r->due > now) break;
        if (queue == &unanswered)
            *(ICMP_ECHO_REPLY *)r->reply = (ICMP_ECHO_REPLY){.Status = IP_REQ_TIMED_OUT};
        else
            answer(r->target, r->data, r->size, r->reply);
        SetEvent(r->event);
    }
}

static DWORD WINAPI end_requests(void *unused)
{
    (void)unused;
    for (;; Sleep(1)) {
        AcquireSRWLockExclusive(&lock);
        end_those_due(&answered);
        end_those_due(&unanswered);
        if (late.next - late.first == LATE_REQUESTS) end_those_due(&late);
        ReleaseSRWLockExclusive(&lock);
    }
    return 0;
}

DWORD WINAPI IcmpSendEcho2(HANDLE handle, HANDLE event, FARPROC apc, void *context, IPAddr target, void *data, WORD size,
                           PIP_OPTION_INFORMATION options, void *reply, DWORD reply_size, DWORD timeout)
{
    static HANDLE thread;
    (void)handle, (void)apc, (void)context, (void)options, (void)reply_size;
    AcquireSRWLockExclusive(&lock);
    struct queue *queue = target == SILENT ? &unanswered : target == LATE ? &late : &answered;
    DWORD wait = target == SILENT ? timeout : target == LATE ? 0 : ANSWER_MILLIS;
    queue->requests[queue->next++ % MOST] = (struct request){event, target, data, size, reply, GetTickCount64() + wait};
    if (!thread) thread = CreateThread(NULL, 0, end_requests, NULL, 0, NULL);
    ReleaseSRWLockExclusive(&lock);
    SetLastError(ERROR_IO_PENDING);
    return 0;
}

DWORD WINAPI IcmpParseReplies(void *reply, DWORD reply_size)
{
    ICMP_ECHO_REPLY *echo = reply;
    (void)reply_size;
    SetLastError(echo->Status);
    return echo->Status == IP_SUCCESS;
}
