// SPDX-License-Identifier: Apache-2.0
/* An IcmpSendEcho that answers at once and never leaves user mode: what is left of a call is the cost of the caller. */
#include "../../wine/iphlpapi-shim.c"
#include <ipexport.h>
#include <string.h>

static const INT_PTR HANDLE_NUMBER = 0x44;

HANDLE WINAPI IcmpCreateFile(void) { return (HANDLE)HANDLE_NUMBER; }

BOOL WINAPI IcmpCloseHandle(HANDLE handle)
{
    (void)handle;
    return TRUE;
}

DWORD WINAPI IcmpSendEcho(HANDLE handle, IPAddr target, void *data, WORD size, PIP_OPTION_INFORMATION options, void *reply,
                          DWORD reply_size, DWORD timeout)
{
    ICMP_ECHO_REPLY *echo = reply;
    (void)handle, (void)options, (void)reply_size, (void)timeout;
    *echo = (ICMP_ECHO_REPLY){.Address = target, .DataSize = size, .Data = echo + 1, .Options.Ttl = 64};
    memcpy(echo + 1, data, size);
    return 1;
}
