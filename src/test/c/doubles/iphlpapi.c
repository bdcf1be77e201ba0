/* The ICMP functions of Iphlpapi.dll, which send nothing and answer as a test tells them, with the layouts, the results and the last errors
   that Windows documents. */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <ipexport.h>
#include <stdlib.h>

#include "icmp-answers.h"

enum { ICMP_ERROR_SIZE = 8 };

/* mingw's headers lack them. */
#pragma pack(push, 1)
struct ipv6_address_ex {
    USHORT port;
    ULONG flow;
    unsigned char address[16];
    ULONG scope;
};
#pragma pack(pop)

struct icmpv6_echo_reply {
    struct ipv6_address_ex address;
    ULONG status;
    unsigned int round_trip_time;
};

struct io_status_block {
    void *status;
    ULONG_PTR information;
};

struct request {
    const struct answer *answer;
    struct handle *handle;
    HANDLE event;
    void *reply;
    DWORD reply_size, sent;
    BOOL v6;
    const void *data;
    unsigned releases; /* how many there had been when it began */
    ULONGLONG until;
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
        ULONGLONG until = GetTickCount64() + PATIENCE_MILLIS;
        while (handle->outstanding && wait_until(until));
        handle->is_open = FALSE;
        counts.open_handles--;
    }
    ReleaseSRWLockExclusive(&lock);
    SetLastError(error);
    return !error;
}

/* -- replies ---------------------------------------------------------------------------------------------------------------------- */

static int data_size(const struct request *request, const struct reply *reply)
{
    return reply->data_size == AS_SENT ? (int)request->sent : reply->data_size;
}

static const void *data_of(const struct request *request, const struct reply *reply)
{
    return reply->data_size == AS_SENT ? request->data : reply->data;
}

static void *place(char **free, const void *bytes, int size)
{
    void *at = *free;
    memcpy(at, bytes, size);
    *free += size;
    return at;
}

/* The array, and what it points to behind it; the result is not looked at, for it may be another number. */
static void write_replies(const struct request *request)
{
    const struct answer *answer = request->answer;
    ICMP_ECHO_REPLY *array = request->reply;
    char *free = (char *)(array + answer->replies), *start = request->reply;
    for (int i = 0; i < answer->replies; i++) {
        const struct reply *reply = answer->reply + i;
        ICMP_ECHO_REPLY *to = array + i;
        *to = (ICMP_ECHO_REPLY){.Status = reply->status, .RoundTripTime = reply->round_trip_time};
        memcpy(&to->Address, reply->address, sizeof to->Address);
        to->Options.Ttl = reply->ttl;
        to->Options.Flags = reply->flags;
        to->Options.OptionsSize = reply->options_size;
        to->Options.OptionsData = place(&free, reply->options, reply->options_size);
        to->DataSize = data_size(request, reply);
        to->Data = place(&free, data_of(request, reply), data_size(request, reply));
        if (reply->data_lie.told) {
            to->DataSize = reply->data_lie.size;
            to->Data = start + reply->data_lie.offset;
        }
        if (reply->options_lie.told) {
            to->Options.OptionsSize = reply->options_lie.size;
            to->Options.OptionsData = (unsigned char *)start + reply->options_lie.offset;
        }
    }
}

/* Port and flow are not zero, so that an address read from a wrong place is noticed. */
static void write_reply6(const struct request *request)
{
    const struct reply *reply = request->answer->reply;
    struct icmpv6_echo_reply *to = request->reply;
    *to = (struct icmpv6_echo_reply){.address = {.port = 0xC2C1, .flow = 0xD4D3D2D1, .scope = reply->scope},
                                     .status = reply->status,
                                     .round_trip_time = reply->round_trip_time};
    memcpy(to->address.address, reply->address, sizeof to->address.address);
    memcpy(to + 1, data_of(request, reply), data_size(request, reply));
}

static struct io_status_block *status_block(void *reply, DWORD size)
{
    return (struct io_status_block *)((char *)reply + size - sizeof(struct io_status_block));
}

/* How many replies an overlapped request has is in the buffer: for IPv4 in `Reserved`, as Windows has it; for IPv6 nobody says where. */
static void write_result(const struct request *request)
{
    const struct answer *answer = request->answer;
    BOOL only_a_status = !answer->replies && answer->error;
    if (request->v6) {
        struct icmpv6_echo_reply *reply = request->reply;
        if (only_a_status) reply->status = answer->error;
        if (answer->result)
            memcpy(&status_block(reply, request->reply_size)->information, &(ULONG_PTR){answer->result}, sizeof(ULONG_PTR));
    } else {
        ICMP_ECHO_REPLY *reply = request->reply;
        if (only_a_status) reply->Status = answer->error;
        if (answer->result) reply->Reserved = answer->result;
    }
}

/* Waits as long as the answer takes, with the lock, and ends the request. */
static void end(const struct request *request)
{
    const struct answer *answer = request->answer;
    while (answer->millis != AT_ONCE && releases == request->releases && wait_until(request->until));
    if (answer->replies && request->v6)
        write_reply6(request);
    else if (answer->replies)
        write_replies(request);
    if (request->event) write_result(request);
    if (request->event && !SetEvent(request->event)) counts.lost_events++;
    request->handle->outstanding--;
    counts.outstanding--;
    WakeAllConditionVariable(&changed);
}

static DWORD WINAPI end_later(void *parameter)
{
    AcquireSRWLockExclusive(&lock);
    end(parameter);
    ReleaseSRWLockExclusive(&lock);
    free(parameter);
    return 0;
}

static BOOL start_later(const struct request *request)
{
    /* The data is only the call's to read. */
    struct request *copy = malloc(sizeof *copy + request->sent);
    *copy = *request;
    copy->data = copy + 1;
    memcpy(copy + 1, request->data, request->sent);
    HANDLE thread = CreateThread(NULL, 0, end_later, copy, 0, NULL);
    return thread && CloseHandle(thread);
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
    if (counts.asked == MOST_ASKED) return;
    struct asked *to = asked + counts.asked;
    *to = (struct asked){.function = call->function, .handle = call->handle, .data_size = call->data_size, .reply_size = call->reply_size,
                         .timeout = call->timeout, .overlapped = call->event != NULL};
    if (call->source) memcpy(to->source, call->source, address_size(call));
    memcpy(to->target, call->target, address_size(call));
    memcpy(asked_bytes[counts.asked], call->data, call->data_size);
    if (call->options) {
        to->ttl = call->options->Ttl;
        to->tos = call->options->Tos;
        to->flags = call->options->Flags;
        to->options_size = call->options->OptionsSize;
        if (to->options_size) memcpy(to->options, call->options->OptionsData, min(to->options_size, MOST_OPTIONS));
    }
    counts.asked++;
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

static DWORD send_echo(const struct call *call)
{
    DWORD result = 0, error;
    AcquireSRWLockExclusive(&lock);
    record(call);
    struct handle *handle = find_handle(call->handle);
    error = refusal(call, handle);
    if (!error) {
        const struct answer *answer = answers + (answers_taken < answers_told ? answers_taken++ : answers_told - 1);
        int millis = answer->millis == UNTIL_RELEASED ? PATIENCE_MILLIS : answer->millis;
        struct request request = {answer,           handle,          call->event,     call->reply,
                                  call->reply_size, call->data_size, call->v6,        call->data,
                                  releases,         GetTickCount64() + millis};
        handle->outstanding++;
        counts.outstanding++;
        if (call->event && answer->millis != AT_ONCE) {
            error = start_later(&request) ? ERROR_IO_PENDING : ERROR_NOT_ENOUGH_MEMORY;
        } else {
            request.event = NULL; /* nobody waits for it: the result is returned */
            end(&request);
            result = answer->result;
            error = answer->error;
        }
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

EXPORT DWORD WINAPI Icmp6ParseReplies(void *buffer, DWORD size)
{
    struct icmpv6_echo_reply *reply = buffer;
    DWORD error = failure_of(__func__)->error, result = 0;
    if (!error && size < sizeof *reply + sizeof(struct io_status_block)) error = ERROR_INVALID_PARAMETER;
    if (!error) {
        ULONG_PTR *information = &status_block(buffer, size)->information;
        result = *information;
        *information = 0;
        error = result ? 0 : reply->status;
    }
    SetLastError(error);
    return result;
}
