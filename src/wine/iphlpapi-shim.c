/* What Wine 8's iphlpapi.dll lacks or breaks, and a Windows JVM needs. */
#include "iphlpapi-shim.h"

/* A Windows JDK 21 or newer imports it, to list network interfaces. An empty MIB_ANYCASTIPADDRESS_TABLE, freed by the caller through
   FreeMibTable: in Wine a HeapFree of the process heap. */
DWORD WINAPI GetAnycastIpAddressTable(USHORT family, void **table)
{
    (void)family;
    *table = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, 64);
    return *table ? NO_ERROR : ERROR_NOT_ENOUGH_MEMORY;
}
