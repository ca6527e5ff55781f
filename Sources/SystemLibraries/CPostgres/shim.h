#pragma once
#include <libpq-fe.h>

// Swift imports neither macros that stand for characters nor C functions as literals of a processor's type.

static inline const char *intake_pq_state(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_SQLSTATE);
}

static inline const char *intake_pq_message(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
}

static inline const char *intake_pq_detail(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL);
}

static inline void intake_pq_ignore(void *nothing, const char *message) {
    (void)nothing;
    (void)message;
}

// Notices would go to standard error, past the log.
static inline void intake_pq_silence(PGconn *connection) {
    PQsetNoticeProcessor(connection, intake_pq_ignore, NULL);
}
