/* A service provider that answers the options of LPWSPGETSOCKOPT's documentation with its documented types and defaults, fails as it is
   told, and leaves a wrong last error behind: the right one is in *lpErrno only. And a caller of providers, for those written in Java.
   What it is told is of the process: a test tells it, and calls reset() at its end. */
#include <winsock2.h>
#include <ws2spi.h>
#include <string.h>

#define EXPORT __declspec(dllexport)

enum { MOST_OPTIONS = 32, MOST_BYTES = 1024, WRONG_LAST_ERROR = WSAEALREADY };

struct option {
    int level, number, length;
    unsigned char bytes[MOST_BYTES];
};

static struct option options[MOST_OPTIONS];
static int option_count;
static int startup_error, get_error, set_error, cleanup_error, nulls, started, cleaned, most_buffer;
static WORD version;
static SOCKET known_socket;
static WSAPROTOCOL_INFOW protocol_seen;
static WSPUPCALLTABLE upcalls_seen;

EXPORT void reset(void)
{
    option_count = startup_error = get_error = set_error = cleanup_error = nulls = started = cleaned = 0;
    most_buffer = 0x7fffffff;
    version = MAKEWORD(2, 2);
    known_socket = INVALID_SOCKET;
}

/* The error WSPStartup returns, or -1 as the error of a function: it succeeds. */
EXPORT void fail_startup(int error) { startup_error = error; }
EXPORT void fail_get(int error) { get_error = error + 1; }
EXPORT void fail_set(int error) { set_error = error + 1; }
EXPORT void fail_cleanup(int error) { cleanup_error = error + 1; }
EXPORT void speak_version(int major, int minor) { version = MAKEWORD(major, minor); }
EXPORT void leave_entries_null(void) { nulls = 1; }
EXPORT void know_socket(SOCKET s) { known_socket = s; }
EXPORT void grant_buffers_up_to(int bytes) { most_buffer = bytes; }
EXPORT int startups(void) { return started; }
EXPORT int cleanups(void) { return cleaned; }
EXPORT int catalog_entry_seen(void) { return protocol_seen.dwCatalogEntryId; }
EXPORT int chain_length_seen(void) { return protocol_seen.ProtocolChain.ChainLen; }
EXPORT int longest_address_seen(void) { return protocol_seen.iMaxSockAddr; }
EXPORT void name_seen(WCHAR *name) { memcpy(name, protocol_seen.szProtocol, sizeof protocol_seen.szProtocol); }

/* How a provider uses an upcall; a provider that is installed gets its path. */
EXPORT int ask_path(int *error)
{
    WCHAR path[MAX_PATH];
    int length = 0;
    return upcalls_seen.lpWPUGetProviderPath(&protocol_seen.ProviderId, path, &length, error);
}

EXPORT int upcalls_given(void)
{
    void *const *entry = (void *const *)&upcalls_seen;
    int given = 0;
    for (size_t i = 0; i < sizeof upcalls_seen / sizeof *entry; i++) given += entry[i] != NULL;
    return given;
}

static struct option *find(int level, int number)
{
    for (int i = 0; i < option_count; i++)
        if (options[i].level == level && options[i].number == number) return options + i;
    return NULL;
}

static void put(int level, int number, int length, const void *bytes)
{
    struct option *option = find(level, number);
    if (!option) option = options + option_count++;
    *option = (struct option){.level = level, .number = number, .length = length};
    memcpy(option->bytes, bytes, length);
}

/* What the option is from now on. */
EXPORT void hold(int level, int number, int length, const void *bytes) { put(level, number, length, bytes); }

static int failed(int *lpErrno, int error)
{
    *lpErrno = error;
    WSASetLastError(WRONG_LAST_ERROR);
    return SOCKET_ERROR;
}

static int WSPAPI get_option(SOCKET s, int level, int number, char *value, int *length, int *lpErrno)
{
    if (get_error) return failed(lpErrno, get_error - 1);
    if (s != known_socket) return failed(lpErrno, WSAENOTSOCK);
    if (level != SOL_SOCKET) return failed(lpErrno, WSAEINVAL);
    struct option *option = find(level, number);
    if (!option) return failed(lpErrno, WSAENOPROTOOPT);
    if (!value || *length < option->length) return failed(lpErrno, WSAEFAULT);
    memcpy(value, option->bytes, option->length);
    *length = option->length;
    WSASetLastError(WRONG_LAST_ERROR);
    return 0;
}

static int WSPAPI set_option(SOCKET s, int level, int number, const char *value, int length, int *lpErrno)
{
    if (set_error) return failed(lpErrno, set_error - 1);
    if (s != known_socket) return failed(lpErrno, WSAENOTSOCK);
    if (level != SOL_SOCKET) return failed(lpErrno, WSAEINVAL);
    if (!find(level, number)) return failed(lpErrno, WSAENOPROTOOPT);
    if (number == SO_SNDBUF || number == SO_RCVBUF) {
        int asked, granted;
        memcpy(&asked, value, sizeof asked);
        granted = min(asked, most_buffer);
        put(level, number, sizeof granted, &granted);
    } else {
        put(level, number, length, value);
    }
    WSASetLastError(WRONG_LAST_ERROR);
    return 0;
}

static int WSPAPI cleanup(int *lpErrno)
{
    cleaned++;
    return cleanup_error ? failed(lpErrno, cleanup_error - 1) : 0;
}

EXPORT int WSPAPI WSPStartup(WORD wanted, LPWSPDATA data, LPWSAPROTOCOL_INFOW protocol, WSPUPCALLTABLE upcalls, LPWSPPROC_TABLE table)
{
    WSASetLastError(WRONG_LAST_ERROR);
    if (startup_error) return startup_error;
    if (wanted != MAKEWORD(2, 2)) return WSAVERNOTSUPPORTED;
    if (!started++) upcalls_seen = upcalls; /* as providers do: those of the first start in the process */
    protocol_seen = *protocol;
    data->wVersion = version;
    data->wHighVersion = version;
    wcscpy(data->szDescription, L"A double");
    if (nulls) return 0;
    table->lpWSPGetSockOpt = get_option;
    table->lpWSPSetSockOpt = set_option;
    table->lpWSPCleanup = cleanup;
    return 0;
}

/* How Winsock starts a provider: with all 15 upcalls. */
EXPORT int start_as_winsock(void)
{
    WSPUPCALLTABLE upcalls;
    WSAPROTOCOL_INFOW protocol = {0};
    WSPDATA data;
    WSPPROC_TABLE table = {0};
    memset(&upcalls, 0xff, sizeof upcalls);
    return WSPStartup(MAKEWORD(2, 2), &data, &protocol, upcalls, &table);
}

/* The caller. What each call gives is its result, and *error. */
EXPORT int call_get(const WSPPROC_TABLE *table, SOCKET s, int level, int number, void *value, int *length, int *error)
{
    return table->lpWSPGetSockOpt(s, level, number, value, length, error);
}

EXPORT int call_set(const WSPPROC_TABLE *table, SOCKET s, int level, int number, const void *value, int length, int *error)
{
    return table->lpWSPSetSockOpt(s, level, number, value, length, error);
}

EXPORT int call_cleanup(const WSPPROC_TABLE *table, int *error) { return table->lpWSPCleanup(error); }

/* Which of the 30 entries are there, as bits. */
EXPORT int entries(const WSPPROC_TABLE *table)
{
    void *const *entry = (void *const *)table;
    int bits = 0;
    for (int i = 0; i < 30; i++) bits |= (entry[i] != NULL) << i;
    return bits;
}

/* The caller keeps the functions only, as a layered provider keeps those of the next one, and calls them from a thread of its own. */
static WSPPROC_TABLE kept;

EXPORT void keep(const WSPPROC_TABLE *table) { kept = *table; }

static DWORD WINAPI call_kept(void *times)
{
    int right = 0;
    for (int i = 0; i < *(int *)times; i++) {
        int value = 0, length = sizeof value, error = 0;
        right += !kept.lpWSPGetSockOpt(7, SOL_SOCKET, i, (char *)&value, &length, &error) && length == sizeof value && value == i;
    }
    *(int *)times = right;
    return 0;
}

/* How many of `times` calls from a new thread, for the options 0, 1, 2 ..., gave the option's number. */
EXPORT int call_kept_on_thread(int times)
{
    HANDLE thread = CreateThread(NULL, 0, call_kept, &times, 0, NULL);
    WaitForSingleObject(thread, INFINITE);
    CloseHandle(thread);
    return times;
}

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, void *reserved)
{
    (void)instance, (void)reserved;
    if (reason == DLL_PROCESS_ATTACH) reset();
    return TRUE;
}
