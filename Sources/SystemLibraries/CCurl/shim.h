#pragma once
#include <curl/curl.h>
#include <poll.h>
#include <string.h>

/// What comes of a request. `bytes` is room for the beginning of the answer's body.
struct intake_answer {
    char *bytes;
    size_t room;
    size_t kept;
    /// A body of more bytes ends the transfer.
    size_t limit;
    size_t received;
    /// Readable once the transfer is to stop.
    int stop;
    long status;
    /// Seconds that the answer asks to wait; 0 when it does not say.
    long long retry_after;
    /// libcurl's code; 0 when the exchange came to its end.
    int problem;
    char message[CURL_ERROR_SIZE];
};

static size_t intake_take_body(char *bytes, size_t size, size_t count, void *context) {
    struct intake_answer *answer = (struct intake_answer *)context;
    size_t length = size * count;
    size_t free = answer->room - answer->kept;
    size_t kept = length < free ? length : free;
    memcpy(answer->bytes + answer->kept, bytes, kept);
    answer->kept += kept;
    answer->received += length;
    return answer->received > answer->limit ? 0 : length;
}

static int intake_must_stop(
    void *context, curl_off_t down_all, curl_off_t down, curl_off_t up_all, curl_off_t up) {
    struct pollfd entry = {((struct intake_answer *)context)->stop, POLLIN, 0};
    (void)down_all, (void)down, (void)up_all, (void)up;
    return poll(&entry, 1, 0) > 0;
}

/// Once a process, before the first request.
static inline int intake_curl_start(void) { return (int)curl_global_init(CURL_GLOBAL_DEFAULT); }

/// One POST over HTTP or HTTPS. Redirects are not followed, nothing is decompressed, the certificate must be right, and what a
/// user's files say of passwords is not looked at. `headers` ends with a null pointer.
static inline void intake_post(
    const char *url, char *const *headers, const void *body, size_t length, const char *agent, const char *authorities,
    long milliseconds, struct intake_answer *answer) {
    struct curl_slist *list = NULL;
    CURL *handle = curl_easy_init();
    if (!handle) {
        answer->problem = CURLE_FAILED_INIT;
        return;
    }
    for (; *headers; headers++) {
        struct curl_slist *longer = curl_slist_append(list, *headers);
        if (!longer) {
            answer->problem = CURLE_OUT_OF_MEMORY;
            goto end;
        }
        list = longer;
    }
    answer->message[0] = 0;
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, answer->message);
    curl_easy_setopt(handle, CURLOPT_URL, url);
    curl_easy_setopt(handle, CURLOPT_USERAGENT, agent);
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, list);
    curl_easy_setopt(handle, CURLOPT_POST, 1L);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)length);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, body);
#if LIBCURL_VERSION_NUM >= 0x075500
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
#else
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, milliseconds);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, milliseconds < 15000 ? milliseconds : 15000L);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, intake_take_body);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, answer);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, intake_must_stop);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, answer);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    if (authorities) curl_easy_setopt(handle, CURLOPT_CAINFO, authorities);
    answer->problem = (int)curl_easy_perform(handle);
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer->status);
    curl_off_t wait = 0;
    curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, &wait);
    answer->retry_after = (long long)wait;
    if (answer->problem && !answer->message[0]) {
        strncpy(answer->message, curl_easy_strerror((CURLcode)answer->problem), CURL_ERROR_SIZE - 1);
        answer->message[CURL_ERROR_SIZE - 1] = 0;
    }
end:
    curl_slist_free_all(list);
    curl_easy_cleanup(handle);
}
