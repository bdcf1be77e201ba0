/* A request, and its answer as the double of Iphlpapi.dll writes it into the reply buffer. */
#ifndef ICMP_REPLIES_H
#define ICMP_REPLIES_H
#include <winsock2.h>
#include <ws2tcpip.h>
#include <ipexport.h>

#include "icmp-answers.h"

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

struct request {
    const struct answer *answer;
    struct handle *handle;
    HANDLE event;
    void *reply;
    DWORD reply_size, sent;
    BOOL v6;
    const void *data;
    unsigned releases; /* how many there had been when it began */
    ULONGLONG until;   /* in microseconds */
    void *found;       /* what was in the reply buffer when it began */
};

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

/* How many replies an overlapped request has is in the buffer only for IPv4, in `Reserved`, as Windows has it. */
static void write_result(const struct request *request)
{
    const struct answer *answer = request->answer;
    BOOL only_a_status = !answer->replies && answer->error;
    if (request->v6) {
        if (only_a_status) ((struct icmpv6_echo_reply *)request->reply)->status = answer->error;
    } else {
        ICMP_ECHO_REPLY *reply = request->reply;
        if (only_a_status) reply->Status = answer->error;
        if (answer->result) reply->Reserved = answer->result;
    }
}
#endif
