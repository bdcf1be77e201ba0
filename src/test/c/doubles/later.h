/* What is to happen later, in the order of its time: a heap, and one thread for all of it. `lock` is held by who calls, and while
   something happens. */
#ifndef LATER_H
#define LATER_H
#include <windows.h>
#include <stdlib.h>

static SRWLOCK lock = SRWLOCK_INIT;

struct later {
    ULONGLONG at, number; /* the number keeps those of one time in the order they were told */
    void (*happen)(void *);
    void *what;
};

static struct later *heap;
static int heap_size, heap_room;
static ULONGLONG laters_told;
static HANDLE later_thread;
static CONDITION_VARIABLE heap_changed = CONDITION_VARIABLE_INIT;

/* The tick count moves in steps of 16 ms. */
static ULONGLONG now_micros(void)
{
    LARGE_INTEGER frequency, counter;
    QueryPerformanceFrequency(&frequency);
    QueryPerformanceCounter(&counter);
    return counter.QuadPart / frequency.QuadPart * 1000000 + counter.QuadPart % frequency.QuadPart * 1000000 / frequency.QuadPart;
}

static DWORD millis_until(ULONGLONG at)
{
    ULONGLONG now = now_micros();
    return at <= now ? 0 : (DWORD)((at - now + 999) / 1000);
}

static int compare(const void *a, const void *b)
{
    const struct later *one = a, *other = b;
    if (one->at != other->at) return one->at < other->at ? -1 : 1;
    return one->number < other->number ? -1 : 1;
}

static void swap(int i, int j)
{
    struct later kept = heap[i];
    heap[i] = heap[j];
    heap[j] = kept;
}

static struct later take_first(void)
{
    struct later first = heap[0];
    heap[0] = heap[--heap_size];
    for (int i = 0, child; (child = 2 * i + 1) < heap_size; i = child) {
        if (child + 1 < heap_size && compare(heap + child + 1, heap + child) < 0) child++;
        if (compare(heap + i, heap + child) < 0) break;
        swap(i, child);
    }
    return first;
}

static DWORD WINAPI run_later(void *unused)
{
    (void)unused;
    AcquireSRWLockExclusive(&lock);
    for (;;) {
        DWORD wait = heap_size ? millis_until(heap[0].at) : INFINITE;
        if (wait) {
            SleepConditionVariableSRW(&heap_changed, &lock, wait, 0);
        } else {
            struct later first = take_first();
            first.happen(first.what);
            /* Others want the lock, too. */
            ReleaseSRWLockExclusive(&lock);
            AcquireSRWLockExclusive(&lock);
        }
    }
    return 0;
}

static void later(ULONGLONG at, void (*happen)(void *), void *what)
{
    if (!later_thread) later_thread = CreateThread(NULL, 0, run_later, NULL, 0, NULL);
    if (heap_size == heap_room) {
        heap_room = 2 * heap_room + 64;
        heap = realloc(heap, heap_room * sizeof *heap);
    }
    int i = heap_size++;
    heap[i] = (struct later){at, laters_told++, happen, what};
    for (; i && compare(heap + i, heap + (i - 1) / 2) < 0; i = (i - 1) / 2) swap(i, (i - 1) / 2);
    if (!i) WakeAllConditionVariable(&heap_changed);
}

/* Has all of a kind happen now, in its order. What is sorted is a heap as well. */
static void later_now(void (*happen)(void *))
{
    qsort(heap, heap_size, sizeof *heap, compare);
    for (int i = 0; i < heap_size; i++)
        if (heap[i].happen == happen) heap[i].at = 0;
    for (int i = 0; i < heap_size; i++) heap[i].number = laters_told++;
    qsort(heap, heap_size, sizeof *heap, compare);
    WakeAllConditionVariable(&heap_changed);
}

/* Forgets all of a kind. */
static void later_never(void (*happen)(void *))
{
    int kept = 0;
    qsort(heap, heap_size, sizeof *heap, compare);
    for (int i = 0; i < heap_size; i++)
        if (heap[i].happen != happen) heap[kept++] = heap[i];
    heap_size = kept;
}
#endif
