/* What iphlpapi.dll of Wine 8 and of Wine 10 breaks alike. */
#include <winsock2.h>
#include <windows.h>

static inline void *wine(const char *function)
{
    return (void *)GetProcAddress(LoadLibraryA("wiphlpapi.dll"), function);
}

typedef void(WINAPI *apc_t)(void *context, void *status_block, ULONG reserved);
typedef DWORD(WINAPI *send4_t)(HANDLE, HANDLE, apc_t, void *, ULONG, ULONG, void *, WORD, void *, void *, DWORD, DWORD);
typedef DWORD(WINAPI *parse4_t)(void *, DWORD);

static void WINAPI nothing(void *context, void *status_block, ULONG reserved)
{
    (void)context, (void)status_block, (void)reserved;
}

/* Of a request with an event alone, Wine frees the status block at once, and writes into it at the end: into whatever has the memory by
   then. It keeps the status block of one with an APC until that has run. */
DWORD WINAPI IcmpSendEcho2Ex(HANDLE handle, HANDLE event, apc_t apc, void *context, ULONG source, ULONG target, void *data, WORD size,
                             void *options, void *reply, DWORD reply_size, DWORD timeout)
{
    if (event && !apc) apc = nothing;
    return ((send4_t)wine("IcmpSendEcho2Ex"))(handle, event, apc, context, source, target, data, size, options, reply, reply_size, timeout);
}

DWORD WINAPI IcmpSendEcho2(HANDLE handle, HANDLE event, apc_t apc, void *context, ULONG target, void *data, WORD size, void *options,
                           void *reply, DWORD reply_size, DWORD timeout)
{
    return IcmpSendEcho2Ex(handle, event, apc, context, INADDR_ANY, target, data, size, options, reply, reply_size, timeout);
}

/* The thread that sent a request reads its replies, and so is the one to let the APC run, which frees the status block. */
DWORD WINAPI IcmpParseReplies(void *reply, DWORD size)
{
    SleepEx(0, TRUE);
    return ((parse4_t)wine("IcmpParseReplies"))(reply, size);
}
