/* The part of the Winsock double that receives and sends messages: WSARecvMsg answers what a test told, and WSASendMsg records what it was
   given. Of one message at a time; a test that is through forgets both. */
#ifndef WS2_32_MESSAGES_H
#define WS2_32_MESSAGES_H
#include <winsock2.h>
#include <mswsock.h>
#include <string.h>

#ifndef MSG_ERRQUEUE
#define MSG_ERRQUEUE 0x1000
#endif

enum { MOST_DATA = 1024, NOT_TOLD = -1 };

struct bytes {
    int length;
    unsigned char bytes[MOST_DATA];
};

static struct {
    int is_set, error, count, flags;
    struct bytes name, data, control;
} incoming;

static struct {
    int is_recording, call_flags, message_flags, buffers;
    struct bytes name, data, control;
} outgoing;

static void keep(struct bytes *bytes, const void *from, int length)
{
    bytes->length = length < MOST_DATA ? length : MOST_DATA;
    if (bytes->length > 0) memcpy(bytes->bytes, from, bytes->length);
}

static int least(int a, int b) { return a < b ? a : b; }

__declspec(dllexport) void forget_messages(void) { incoming.is_set = outgoing.is_recording = 0; }

/* What WSARecvMsg gives until it is forgotten. error: the WSA error it fails with, or 0; count: what it says has come, -1: it leaves that
   as it was. What does not fit is cut off. */
__declspec(dllexport) void answer_message(int error, int count, int flags, const void *name, int name_length, const void *data,
                                          int data_length, const void *control, int control_length)
{
    incoming.is_set = 1, incoming.error = error, incoming.count = count, incoming.flags = flags;
    keep(&incoming.name, name, name_length);
    keep(&incoming.data, data, data_length);
    keep(&incoming.control, control, control_length);
}

/* From now on messages are not sent, but kept. */
__declspec(dllexport) void record_messages(void) { outgoing.is_recording = 1; }

static int copied(const struct bytes *bytes, void *to, int room)
{
    memcpy(to, bytes->bytes, least(bytes->length, room));
    return bytes->length;
}

/* The last message that was to be sent; each answers a length. */
__declspec(dllexport) int sent_name(void *to, int room) { return copied(&outgoing.name, to, room); }
__declspec(dllexport) int sent_data(void *to, int room) { return copied(&outgoing.data, to, room); }
__declspec(dllexport) int sent_control(void *to, int room) { return copied(&outgoing.control, to, room); }
__declspec(dllexport) int sent_buffers(void) { return outgoing.buffers; }
__declspec(dllexport) int sent_flags(void) { return outgoing.call_flags | outgoing.message_flags; }

static int WSAAPI receive_message(SOCKET s, WSAMSG *message, DWORD *count, WSAOVERLAPPED *overlapped,
                                  LPWSAOVERLAPPED_COMPLETION_ROUTINE routine)
{
    (void)s;
    /* What is left over of an earlier message would be an input of this one; an error comes to who asks for errors. */
    DWORD asked = incoming.flags == MSG_ERRQUEUE ? MSG_ERRQUEUE : 0;
    if (overlapped || routine || message->dwFlags != asked || message->dwBufferCount != 1 || message->namelen < (int)sizeof(SOCKADDR_STORAGE)
        || message->Control.len < 512) {
        WSASetLastError(WSAEINVAL);
        return SOCKET_ERROR;
    }
    memcpy(message->name, incoming.name.bytes, incoming.name.length);
    message->namelen = incoming.name.length;
    memcpy(message->lpBuffers->buf, incoming.data.bytes, least(incoming.data.length, message->lpBuffers->len));
    message->Control.len = least(incoming.control.length, message->Control.len);
    memcpy(message->Control.buf, incoming.control.bytes, message->Control.len);
    message->dwFlags = incoming.flags;
    if (incoming.count != NOT_TOLD) *count = incoming.count;
    if (!incoming.error) return 0;
    WSASetLastError(incoming.error);
    return SOCKET_ERROR;
}

static int is_for_receive_message(DWORD code, const void *in, DWORD length)
{
    static const GUID guid = WSAID_WSARECVMSG;
    return incoming.is_set && code == SIO_GET_EXTENSION_FUNCTION_POINTER && length == sizeof guid && !memcmp(in, &guid, sizeof guid);
}

static int give_receive_message(void *out, DWORD room, DWORD *returned)
{
    LPFN_WSARECVMSG function = receive_message;
    if (room < sizeof function) {
        WSASetLastError(WSAEFAULT);
        return SOCKET_ERROR;
    }
    memcpy(out, &function, sizeof function);
    *returned = sizeof function;
    return 0;
}

static int are_recording(void) { return outgoing.is_recording; }

static int record(const WSAMSG *message, DWORD flags, DWORD *sent)
{
    outgoing.call_flags = flags, outgoing.message_flags = message->dwFlags, outgoing.buffers = message->dwBufferCount;
    keep(&outgoing.name, message->name, message->namelen);
    keep(&outgoing.data, message->lpBuffers->buf, message->lpBuffers->len);
    keep(&outgoing.control, message->Control.buf, message->Control.len);
    *sent = message->lpBuffers->len;
    return 0;
}
#endif
