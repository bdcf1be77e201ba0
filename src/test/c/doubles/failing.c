/* A function that fails, whatever a test takes it for: it returns and leaves as last error what the test told. Its parameters are not looked
   at, and the caller's to take away: so it is for 64-bit processes only. */
#include <windows.h>

static long long returned;
static DWORD last_error;

__declspec(dllexport) void fails_with(long long result, DWORD error) { returned = result, last_error = error; }

__declspec(dllexport) long long fail(void)
{
    SetLastError(last_error);
    return returned;
}
