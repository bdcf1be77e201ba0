/* What a test tells the double of Iphlpapi.dll, and what the double tells the test. All of it is of the process; forget() ends it.
   Answers are taken in the order they were added; when none is left, the last one is given again. */
#ifndef ICMP_ANSWERS_H
#define ICMP_ANSWERS_H
#include <windows.h>
#include <string.h>

#include "later.h"

#define EXPORT __declspec(dllexport)

enum { MOST_HANDLES = 1024, MOST_ANSWERS = 64, MOST_REPLIES = 16, MOST_ASKED = 1024, MOST_DATA = 65536, MOST_OPTIONS = 40 };

/* How long an answer takes, where it is not a number of milliseconds. AT_ONCE: the call returns the result, and no event is signalled.
   WITHIN_THE_CALL: with an event, the call says that the request is under way, and has ended it already. */
enum { AT_ONCE = 0, UNTIL_RELEASED = -1, WITHIN_THE_CALL = -2 };

/* When an event is signalled once more, where it is not a number of milliseconds after the end. WHEN_REUSED: as soon as it serves another
   request. */
enum { NOT_AGAIN = -1, WHEN_REUSED = -2 };

/* As many as a client may have outstanding. */
enum { MOST_OWED = 16384 };

/* No wait is longer, so that a test which forgets to release, or a caller which closes too early, fails and does not hang. */
enum { PATIENCE_MILLIS = 10000 };

/* Instead of the size of a reply's data: what was sent. */
enum { AS_SENT = -1 };

/* What a reply says of bytes that are elsewhere, or are not there. */
struct lie {
    BOOL told;
    int size;
    long long offset;
};

struct reply {
    unsigned char address[16];
    ULONG scope, status, round_trip_time;
    unsigned char ttl, flags;
    int data_size, options_size;
    unsigned char data[256], options[MOST_OPTIONS];
    struct lie data_lie, options_lie;
};

struct answer {
    DWORD result, error;
    int millis, replies, again;
    BOOL never_signals, signals_anyway;
    struct reply reply[MOST_REPLIES];
};

struct asked {
    const char *function;
    HANDLE handle;
    DWORD data_size, reply_size, timeout, overlapped;
    unsigned char source[28], target[28]; /* the four bytes of an IPAddr, or a SOCKADDR_IN6 */
    unsigned char ttl, tos, flags, options_size, options[MOST_OPTIONS];
};

/* The first five are what no caller should ever do. */
struct counts {
    DWORD double_closes, foreign_closes, early_closes, sends_without_handle, lost_events;
    DWORD open_handles, outstanding, asked;
    DWORD most_outstanding, ended, ends_not_signalled, signals_too_many, signals_anyway, lost_buffers;
};

struct handle {
    BOOL is_open, v6;
    int outstanding;
};

static CONDITION_VARIABLE changed = CONDITION_VARIABLE_INIT;

static struct handle handles[MOST_HANDLES];
static int handles_made;
static struct answer answers[MOST_ANSWERS];
static int answers_told, answers_taken;
static struct asked asked[MOST_ASKED];
static unsigned char asked_bytes[MOST_ASKED][MOST_DATA];
static struct counts counts;
static unsigned releases;
static HANDLE owed[MOST_OWED];
static int owed_signals;

static struct failure {
    const char *function;
    DWORD error;
} failures[] = {{"IcmpCreateFile", 0},    {"Icmp6CreateFile", 0},  {"IcmpCloseHandle", 0}, {"IcmpSendEcho", 0},      {"IcmpSendEcho2", 0},
                {"IcmpSendEcho2Ex", 0},   {"IcmpParseReplies", 0}, {"Icmp6SendEcho2", 0},  {"Icmp6ParseReplies", 0}, {NULL, 0}};

static struct failure *failure_of(const char *function)
{
    struct failure *failure = failures;
    while (failure->function && strcmp(failure->function, function)) failure++;
    return failure;
}

/* Waits for `changed`; FALSE when the time is up. */
static BOOL wait_until(ULONGLONG until)
{
    DWORD wait = millis_until(until);
    return wait && (SleepConditionVariableSRW(&changed, &lock, wait, 0) || millis_until(until));
}

static void end_later(void *request);
static void signal_again(void *event);

/* Ends everything that is outstanding. */
EXPORT void release_all(void)
{
    AcquireSRWLockExclusive(&lock);
    releases++;
    later_now(end_later);
    ReleaseSRWLockExclusive(&lock);
    WakeAllConditionVariable(&changed);
}

/* Ends everything, and forgets all that was told and counted. */
EXPORT void forget(void)
{
    release_all();
    AcquireSRWLockExclusive(&lock);
    while (counts.outstanding) SleepConditionVariableSRW(&changed, &lock, INFINITE, 0);
    later_never(signal_again);
    memset(handles, 0, sizeof handles);
    memset(&counts, 0, sizeof counts);
    memset(asked, 0, sizeof asked);
    handles_made = answers_told = answers_taken = owed_signals = 0;
    for (struct failure *failure = failures; failure->function; failure++) failure->error = 0;
    ReleaseSRWLockExclusive(&lock);
}

/* A function fails with an error from now on; 0: no more. A function that sends does so before it takes an answer. */
EXPORT void fail_with(const char *function, DWORD error) { failure_of(function)->error = error; }

/* result, error: what the call returns and leaves as last error, or IcmpParseReplies when it ended later. millis: AT_ONCE, WITHIN_THE_CALL,
   UNTIL_RELEASED, or how long. Without replies and without an error the reply buffer stays as it was. For IPv6, where the reply buffer
   alone counts when it ended later, `result` is what the call returns. */
EXPORT void add_answer(DWORD result, DWORD error, int millis)
{
    struct answer *answer = answers + answers_told++;
    *answer = (struct answer){.result = result, .error = error, .millis = millis, .again = NOT_AGAIN};
}

/* The last answer: the event is signalled once more, WHEN_REUSED or so many milliseconds after the end. */
EXPORT void signal_once_more(int millis) { answers[answers_told - 1].again = millis; }

/* The last answer: the reply buffer is written, and the event is never signalled. */
EXPORT void never_signal(void) { answers[answers_told - 1].never_signals = TRUE; }

/* The last answer, which is AT_ONCE: the event is signalled though the call returned the result or failed. */
EXPORT void signal_anyway(void) { answers[answers_told - 1].signals_anyway = TRUE; }

/* Adds a reply to the last answer; address: 4 bytes, or 16. */
EXPORT void add_reply(const unsigned char *address, int address_size, ULONG scope, ULONG status, ULONG round_trip_time, int ttl, int flags,
                      const unsigned char *data, int data_size, const unsigned char *options, int options_size)
{
    struct answer *answer = answers + answers_told - 1;
    struct reply *reply = answer->reply + answer->replies++;
    *reply = (struct reply){.scope = scope, .status = status, .round_trip_time = round_trip_time, .ttl = ttl, .flags = flags,
                            .data_size = data_size, .options_size = options_size};
    memcpy(reply->address, address, address_size);
    if (data_size > 0) memcpy(reply->data, data, data_size);
    memcpy(reply->options, options, options_size);
}

static struct reply *last_reply(void)
{
    struct answer *answer = answers + answers_told - 1;
    return answer->reply + answer->replies - 1;
}

/* The last reply says that its data is `size` bytes, `offset` from the start of the reply buffer. */
EXPORT void lie_about_data(int size, long long offset) { last_reply()->data_lie = (struct lie){TRUE, size, offset}; }

EXPORT void lie_about_options(int size, long long offset) { last_reply()->options_lie = (struct lie){TRUE, size, offset}; }

EXPORT void read_counts(struct counts *into)
{
    AcquireSRWLockExclusive(&lock);
    *into = counts;
    ReleaseSRWLockExclusive(&lock);
}

/* Only the first MOST_ASKED are kept. */
EXPORT const struct asked *asked_at(int index) { return asked + index; }

EXPORT const unsigned char *asked_data(int index) { return asked_bytes[index]; }
#endif
