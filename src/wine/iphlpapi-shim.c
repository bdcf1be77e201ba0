/* Wine 8's iphlpapi.dll lacks one function that a Windows JDK 21 or newer imports when it lists network interfaces. */
#include <windows.h>

/* An empty MIB_ANYCASTIPADDRESS_TABLE, freed by the caller through FreeMibTable: in Wine a HeapFree of the process heap. */
DWORD WINAPI GetAnycastIpAddressTable(USHORT family, void **table)
{
    (void)family;
    *table = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, 64);
    return *table ? NO_ERROR : ERROR_NOT_ENOUGH_MEMORY;
}
