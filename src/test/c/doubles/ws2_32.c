/* Winsock that answers as it is told where Wine's lacks an answer, and passes everything else on to the real DLL.
   The answers are of the process: a test sets them, and forgets them at its end. */
#include <winsock2.h>
#include <string.h>

#include "forward.h"
#include "ws2_32-messages.h"

FORWARD(WSAStartup)
FORWARD(WSACleanup)
FORWARD(WSAGetLastError)
FORWARD(socket)
FORWARD(WSASocketW)
FORWARD(closesocket)
FORWARD(bind)
FORWARD(getsockname)
FORWARD(getpeername)
FORWARD(connect)
FORWARD(listen)
FORWARD(accept)
FORWARD(send)
FORWARD(recv)
FORWARD(shutdown)
FORWARD(WSAEventSelect)
FORWARD(WSAEnumNetworkEvents)
FORWARD(WSAEnumProtocolsW)
FORWARD(WSCEnumProtocols)
FORWARD(WSCGetProviderPath)

static void *real_getsockopt, *real_setsockopt, *real_WSAIoctl, *real_WSASendMsg;

static const struct forwarded forwarded[] = {
    FORWARDED(WSAStartup), FORWARDED(WSACleanup), FORWARDED(WSAGetLastError), FORWARDED(socket), FORWARDED(WSASocketW),
    FORWARDED(closesocket), FORWARDED(bind), FORWARDED(getsockname), FORWARDED(getpeername), FORWARDED(connect), FORWARDED(listen),
    FORWARDED(accept), FORWARDED(send), FORWARDED(recv), FORWARDED(shutdown), FORWARDED(WSAEventSelect), FORWARDED(WSAEnumNetworkEvents), FORWARDED(WSASendMsg), FORWARDED(WSAEnumProtocolsW),
    FORWARDED(WSCEnumProtocols), FORWARDED(WSCGetProviderPath), FORWARDED(getsockopt), FORWARDED(setsockopt), FORWARDED(WSAIoctl), {0},
};

typedef int(WSAAPI *LPFN_IOCTL)(SOCKET, DWORD, void *, DWORD, void *, DWORD, DWORD *, WSAOVERLAPPED *, LPWSAOVERLAPPED_COMPLETION_ROUTINE);

enum { MOST_ANSWERS = 16, MOST_BYTES = 2048 };

/* What a call for `key` (an option's level and number, or an ioctl's code and input) gives: an error, or bytes and a length, which may
   lie; `returned` is what an ioctl says of its length. */
struct answer {
    long long key;
    int error, length, returned;
    unsigned char bytes[MOST_BYTES];
};

static struct answer answers[MOST_ANSWERS];
static int count;

static long long option_key(int level, int number) { return (long long)level << 32 | (unsigned)number; }

static long long ioctl_key(int code, int input) { return (long long)((unsigned long long)(unsigned)code << 32 | (unsigned)input); }

static const struct answer *find(long long key)
{
    for (int i = 0; i < count; i++)
        if (answers[i].key == key) return answers + i;
    return NULL;
}

__declspec(dllexport) void forget_answers(void) { count = 0; }

/* error: the WSA error the call fails with, or 0; length: what *optlen becomes; bytes: `length` of them, or NULL. */
__declspec(dllexport) void answer_option(int level, int number, int error, int length, const void *bytes)
{
    struct answer *answer = answers + count++;
    *answer = (struct answer){.key = option_key(level, number), .error = error, .length = length};
    if (bytes) memcpy(answer->bytes, bytes, length);
}

__declspec(dllexport) int WSAAPI getsockopt(SOCKET s, int level, int number, char *value, int *length)
{
    const struct answer *answer = find(option_key(level, number));
    if (!answer) return ((int(WSAAPI *)(SOCKET, int, int, char *, int *))real_getsockopt)(s, level, number, value, length);
    if (answer->error || *length < answer->length) {
        WSASetLastError(answer->error ? answer->error : WSAEFAULT);
        return SOCKET_ERROR;
    }
    memcpy(value, answer->bytes, answer->length);
    *length = answer->length;
    return 0;
}

/* What can be read here can be set, without effect. */
__declspec(dllexport) int WSAAPI setsockopt(SOCKET s, int level, int number, const char *value, int length)
{
    const struct answer *answer = find(option_key(level, number));
    if (answer && !answer->error) return 0;
    return ((int(WSAAPI *)(SOCKET, int, int, const char *, int))real_setsockopt)(s, level, number, value, length);
}

/* input: the DWORD the call passes in, 0 when it passes none; error: the WSA error the call fails with, or 0; returned: what
   *lpcbBytesReturned becomes, or UNTOUCHED; bytes: `length` of them, or NULL. Too little room for them is WSAEFAULT, and tells the length. */
enum { UNTOUCHED = -2 };

__declspec(dllexport) void answer_ioctl(int code, int input, int error, int returned, int length, const void *bytes)
{
    struct answer *answer = answers + count++;
    *answer = (struct answer){.key = ioctl_key(code, input), .error = error, .returned = returned, .length = length};
    if (bytes) memcpy(answer->bytes, bytes, length);
}

/* The list came with offsets for pointers, since only now it is known where it will be. */
static void point(SOCKET_ADDRESS_LIST *list)
{
    for (int i = 0; i < list->iAddressCount; i++)
        list->Address[i].lpSockaddr = (SOCKADDR *)((char *)list + (UINT_PTR)list->Address[i].lpSockaddr);
}

__declspec(dllexport) int WSAAPI WSAIoctl(SOCKET s, DWORD code, void *in, DWORD in_length, void *out, DWORD room, DWORD *returned,
                                          WSAOVERLAPPED *overlapped, LPWSAOVERLAPPED_COMPLETION_ROUTINE completed)
{
    const struct answer *answer = find(ioctl_key(code, in_length >= sizeof(int) ? *(int *)in : 0));
    if (!answer && is_for_receive_message(code, in, in_length)) return give_receive_message(out, room, returned);
    if (!answer) return ((LPFN_IOCTL)real_WSAIoctl)(s, code, in, in_length, out, room, returned, overlapped, completed);
    int is_short = !answer->error && room < (DWORD)answer->length;
    if (answer->returned != UNTOUCHED) *returned = is_short ? answer->length : answer->returned;
    if (answer->error || is_short) {
        WSASetLastError(answer->error ? answer->error : WSAEFAULT);
        return SOCKET_ERROR;
    }
    memcpy(out, answer->bytes, answer->length);
    if (code == SIO_ADDRESS_LIST_QUERY) point(out);
    return 0;
}

__declspec(dllexport) int WSAAPI WSASendMsg(SOCKET s, WSAMSG *message, DWORD flags, DWORD *sent, WSAOVERLAPPED *overlapped,
                                            LPWSAOVERLAPPED_COMPLETION_ROUTINE routine)
{
    if (are_recording()) return record(message, flags, sent);
    return ((LPFN_WSASENDMSG)real_WSASendMsg)(s, message, flags, sent, overlapped, routine);
}

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, void *reserved)
{
    (void)instance, (void)reserved;
    if (reason == DLL_PROCESS_ATTACH) find_real("ws2_32.dll", forwarded);
    return TRUE;
}
