/* What Wine 10's iphlpapi.dll breaks, and a Windows JVM needs. */
#include "iphlpapi-shim.h"

enum { INCLUDE_PREFIX = 0x10 };

typedef ULONG(WINAPI *addresses_t)(ULONG, ULONG, void *, void *, ULONG *);

/* With GAA_FLAG_INCLUDE_PREFIX, which JDK 17 sets, it fails where the host has IPv6 routes. */
ULONG WINAPI GetAdaptersAddresses(ULONG family, ULONG flags, void *reserved, void *addresses, ULONG *size)
{
    return ((addresses_t)wine("GetAdaptersAddresses"))(family, flags & ~(ULONG)INCLUDE_PREFIX, reserved, addresses, size);
}
