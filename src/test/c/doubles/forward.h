/* FORWARD(name) exports `name` and passes every call of it on, whatever its parameters, to the real DLL's function of that name.
   The double defines `forwarded[]`, the list FORWARDED(name) ..., and calls find_real("dll.dll") from DllMain.
     FORWARD(bind)
     const struct forwarded forwarded[] = {FORWARDED(bind), {0}}; */
#ifndef FORWARD_H
#define FORWARD_H
#include <windows.h>
#include <stdio.h>

struct forwarded {
    const char *name;
    void **real;
};

#define FORWARD(f)                                                                                                                         \
    void *real_##f;                                                                                                                         \
    __asm__(".text\n.globl " #f "\n" #f ": jmp *real_" #f "(%rip)\n.section .drectve\n.ascii \" -export:" #f "\"\n.text\n");

#define FORWARDED(f) {#f, &real_##f}

/* A function that the real DLL lacks stays without address: calling it ends the process, as calling a missing one would. */
static inline void find_real(const char *dll, const struct forwarded *forwarded)
{
    char path[MAX_PATH];
    GetSystemDirectoryA(path, sizeof path - 64);
    snprintf(path + strlen(path), 64, "\\%s", dll);
    HMODULE real = LoadLibraryA(path);
    for (; forwarded->name; forwarded++) *forwarded->real = (void *)GetProcAddress(real, forwarded->name);
}
#endif
