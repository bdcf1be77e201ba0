/* The ICMP functions of Iphlpapi.dll, which send nothing and answer as a test tells them, with the layouts, the results and the last errors
   that Windows documents. */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <ipexport.h>

#include "icmp-answers.h"
#include "icmp-replies.h"

enum { ICMP_ERROR_SIZE = 8 };

struct io_status_block {
    void *status;
    ULONG_PTR information;
};

/* -- handles ---------------------------------------------------------------------------------------------------------------------- */

/* No number is used twice by one test, so that a closed handle is told from a foreign one. */
enum { FIRST_HANDLE = 0x10000 };

static struct handle *find_handle(HANDLE handle)
{
    ULONG_PTR offset = (ULONG_PTR)handle - FIRST_HANDLE;
    return offset % 4 == 0 && offset / 4 < (ULONG_PTR)handles_made ? handles + offset / 4 : NULL;
}

static HANDLE create(const char *function, BOOL v6)
{
    HANDLE handle = INVALID_HANDLE_VALUE;
    AcquireSRWLockExclusive(&lock);
    DWORD error = failure_of(function)->error;
    if (!error && handles_made == MOST_HANDLES) error = ERROR_NOT_ENOUGH_MEMORY;
    if (!error) {
        handle = (HANDLE)(ULONG_PTR)(FIRST_HANDLE + 4 * handles_made);
        handles[handles_made++] = (struct handle){.is_open = TRUE, .v6 = v6};
        counts.open_handles++;
    }
    ReleaseSRWLockExclusive(&lock);
    SetLastError(error);
    return handle;
}

EXPORT HANDLE WINAPI IcmpCreateFile(void) { return create(__func__, FALSE); }

EXPORT HANDLE WINAPI Icmp6CreateFile(void) { return create(__func__, TRUE); }

/* Blocks while a request of the handle is outstanding, as Windows does. */
EXPORT BOOL WINAPI IcmpCloseHandle(HANDLE number)
{
    AcquireSRWLockExclusive(&lock);
    struct handle *handle = find_handle(number);
    DWORD error = handle && handle->is_open ? failure_of(__func__)->error : ERROR_INVALID_HANDLE;
    if (!handle)
        counts.foreign_closes++;
    else if (!handle->is_open)
        counts.double_closes++;
    else {
        if (handle->outstanding) counts.early_closes++;
        ULONGLONG until = now_micros() + PATIENCE_MILLIS * 1000;
        while (handle->outstanding && wait_until(until));
        handle->is_open = FALSE;
        counts.open_handles--;
    }
    ReleaseSRWLockExclusive(&lock);
    SetLastError(error);
    return !error;
}

/* -- ends ------------------------------------------------------------------------------------------------------------------------- */

/* Of a closed event it is nobody's fault but the driver's. */
static void signal_again(void *event)
{
    SetEvent(event);
    counts.signals_too_many++;
}

static void signal_if_owed(HANDLE event)
{
    for (int i = 0; i < owed_signals; i++)
        if (owed[i] == event) {
            owed[i] = owed[--owed_signals];
            signal_again(event);
            return;
        }
}

static void signal_end(const struct request *request)
{
    const struct answer *answer = request->answer;
    if (answer->never_signals)
        counts.ends_not_signalled++;
    else if (!SetEvent(request->event))
        counts.lost_events++;
    if (answer->again == WHEN_REUSED && owed_signals < MOST_OWED)
        owed[owed_signals++] = request->event;
    else if (answer->again >= 0)
        later(now_micros() + answer->again * 1000ULL, signal_again, request->event);
}

/* Writes what the request came to into the buffer as it is now, and signals the end. */
static void end(const struct request *request)
{
    if (request->answer->replies && request->v6)
        write_reply6(request);
    else if (request->answer->replies)
        write_replies(request);
    if (request->event) {
        write_result(request);
        signal_end(request);
    }
    request->handle->outstanding--;
    counts.outstanding--;
    counts.ended++;
    WakeAllConditionVariable(&changed);
}

/* Until now the reply buffer is the driver's: whoever wrote to it had it freed, or lent to another, too early. */
static void end_later(void *what)
{
    struct request *request = what;
    if (memcmp(request->reply, request->found, request->reply_size)) counts.lost_buffers++;
    end(request);
    free(request);
}

static void start_later(const struct request *request)
{
    /* The data is only the call's to read. */
    struct request *copy = malloc(sizeof *copy + request->sent + request->reply_size);
    *copy = *request;
    copy->data = copy + 1;
    memcpy(copy + 1, request->data, request->sent);
    copy->found = (char *)(copy + 1) + request->sent;
    memcpy(copy->found, request->reply, request->reply_size);
    later(copy->until, end_later, copy);
}

/* -- requests --------------------------------------------------------------------------------------------------------------------- */

struct call {
    const char *function;
    HANDLE handle, event;
    void *apc;
    BOOL v6;
    const void *source, *target, *data;
    DWORD data_size;
    const IP_OPTION_INFORMATION *options;
    void *reply;
    DWORD reply_size, timeout;
};

static int address_size(const struct call *call) { return call->v6 ? sizeof(struct sockaddr_in6) : sizeof(IPAddr); }

static void record(const struct call *call)
{
    if (counts.asked++ >= MOST_ASKED) return;
    struct asked *to = asked + counts.asked - 1;
    *to = (struct asked){.function = call->function, .handle = call->handle, .data_size = call->data_size, .reply_size = call->reply_size,
                         .timeout = call->timeout, .overlapped = call->event != NULL};
    if (call->source) memcpy(to->source, call->source, address_size(call));
    memcpy(to->target, call->target, address_size(call));
    memcpy(asked_bytes[counts.asked - 1], call->data, call->data_size);
    if (call->options) {
        to->ttl = call->options->Ttl;
        to->tos = call->options->Tos;
        to->flags = call->options->Flags;
        to->options_size = call->options->OptionsSize;
        if (to->options_size) memcpy(to->options, call->options->OptionsData, min(to->options_size, MOST_OPTIONS));
    }
}

/* What Windows documents as the least: the structure, the data, an ICMP error, and but for IcmpSendEcho an IO_STATUS_BLOCK. */
static DWORD least_reply_size(const struct call *call)
{
    DWORD reply = call->v6 ? sizeof(struct icmpv6_echo_reply) : sizeof(ICMP_ECHO_REPLY);
    DWORD block = strcmp(call->function, "IcmpSendEcho") ? sizeof(struct io_status_block) : 0;
    return reply + call->data_size + ICMP_ERROR_SIZE + block;
}

/* Why the call fails before anything is sent, or 0. */
static DWORD refusal(const struct call *call, const struct handle *handle)
{
    static const IPAddr any;
    DWORD told = failure_of(call->function)->error;
    if (!handle || !handle->is_open || handle->v6 != call->v6) {
        counts.sends_without_handle++;
        return ERROR_INVALID_PARAMETER;
    }
    if (told) return told;
    if (!call->reply || !call->reply_size) return ERROR_INVALID_PARAMETER;
    if (call->apc) return ERROR_NOT_SUPPORTED; /* only this double does not */
    if (!call->v6 && !memcmp(call->target, &any, sizeof any)) return ERROR_INVALID_NETNAME;
    if (call->reply_size < least_reply_size(call) || !answers_told) return IP_GENERAL_FAILURE;
    return 0;
}

/* The statuses of a reply that Icmp6SendEcho2 and Icmp6ParseReplies count as one; of others they leave the buffer as it is and say 0. */
static BOOL is_counted6(ULONG status) { return status == IP_SUCCESS || status == IP_TTL_EXPIRED_TRANSIT; }

/* Without an event, or at once: waits, with the lock, and the result is returned. */
static DWORD end_in_call(struct request *request, HANDLE event, DWORD *error)
{
    const struct answer *answer = request->answer;
    while (answer->millis != AT_ONCE && releases == request->releases && wait_until(request->until));
    request->event = NULL;
    end(request);
    if (event && answer->signals_anyway) {
        SetEvent(event);
        counts.signals_anyway++;
    }
    *error = answer->error;
    if (request->v6 && answer->replies && !answer->error && !is_counted6(answer->reply->status)) {
        *error = answer->reply->status;
        return 0;
    }
    return answer->result;
}

/* With an event: the last error. */
static DWORD end_by_event(const struct request *request)
{
    if (request->answer->millis == WITHIN_THE_CALL)
        end(request);
    else
        start_later(request);
    signal_if_owed(request->event);
    return ERROR_IO_PENDING;
}

static ULONGLONG end_of(const struct answer *answer)
{
    int millis = answer->millis == UNTIL_RELEASED ? PATIENCE_MILLIS : max(answer->millis, 0);
    return now_micros() + millis * 1000ULL;
}

static DWORD send_echo(const struct call *call)
{
    DWORD result = 0, error;
    AcquireSRWLockExclusive(&lock);
    record(call);
    struct handle *handle = find_handle(call->handle);
    error = refusal(call, handle);
    if (!error) {
        const struct answer *answer = answers + (answers_taken < answers_told ? answers_taken++ : answers_told - 1);
        struct request request = {answer,           handle,          call->event, call->reply, call->reply_size,
                                  call->data_size,  call->v6,        call->data,  releases,    end_of(answer), NULL};
        handle->outstanding++;
        counts.outstanding++;
        counts.most_outstanding = max(counts.most_outstanding, counts.outstanding);
        if (call->event && answer->millis != AT_ONCE)
            error = end_by_event(&request);
        else
            result = end_in_call(&request, call->event, &error);
    }
    ReleaseSRWLockExclusive(&lock);
    SetLastError(error);
    return result;
}

EXPORT DWORD WINAPI IcmpSendEcho(HANDLE handle, IPAddr target, void *data, WORD data_size, IP_OPTION_INFORMATION *options, void *reply,
                                 DWORD reply_size, DWORD timeout)
{
    return send_echo(&(struct call){__func__, handle, NULL, NULL, FALSE, NULL, &target, data, data_size, options, reply, reply_size, timeout});
}

EXPORT DWORD WINAPI IcmpSendEcho2(HANDLE handle, HANDLE event, void *apc, void *context, IPAddr target, void *data, WORD data_size,
                                  IP_OPTION_INFORMATION *options, void *reply, DWORD reply_size, DWORD timeout)
{
    (void)context;
    return send_echo(&(struct call){__func__, handle, event, apc, FALSE, NULL, &target, data, data_size, options, reply, reply_size, timeout});
}

EXPORT DWORD WINAPI IcmpSendEcho2Ex(HANDLE handle, HANDLE event, void *apc, void *context, IPAddr source, IPAddr target, void *data,
                                    WORD data_size, IP_OPTION_INFORMATION *options, void *reply, DWORD reply_size, DWORD timeout)
{
    (void)context;
    return send_echo(
        &(struct call){__func__, handle, event, apc, FALSE, &source, &target, data, data_size, options, reply, reply_size, timeout});
}

EXPORT DWORD WINAPI Icmp6SendEcho2(HANDLE handle, HANDLE event, void *apc, void *context, struct sockaddr_in6 *source,
                                   struct sockaddr_in6 *target, void *data, WORD data_size, IP_OPTION_INFORMATION *options, void *reply,
                                   DWORD reply_size, DWORD timeout)
{
    (void)context;
    return send_echo(&(struct call){__func__, handle, event, apc, TRUE, source, target, data, data_size, options, reply, reply_size, timeout});
}

/* The result is in the buffer once only; without one the status is the last error. */
EXPORT DWORD WINAPI IcmpParseReplies(void *buffer, DWORD size)
{
    ICMP_ECHO_REPLY *reply = buffer;
    DWORD error = failure_of(__func__)->error, result = 0;
    if (!error && size < sizeof *reply) error = ERROR_INVALID_PARAMETER;
    if (!error) {
        result = reply->Reserved;
        reply->Reserved = 0;
        error = result ? 0 : reply->Status;
    }
    SetLastError(error);
    return result;
}

/* Looks at the status alone and changes nothing: not the buffer, and not the last error of what it counts as a reply, which a buffer that
   stayed all zero is as well. */
EXPORT DWORD WINAPI Icmp6ParseReplies(void *buffer, DWORD size)
{
    const struct icmpv6_echo_reply *reply = buffer;
    DWORD error = failure_of(__func__)->error;
    if (!error && size < sizeof *reply) error = ERROR_INVALID_PARAMETER;
    if (!error && is_counted6(reply->status)) return 1;
    SetLastError(error ? error : reply->status);
    return 0;
}
