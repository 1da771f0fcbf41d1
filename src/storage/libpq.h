/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libpq-fe.h>

G_BEGIN_DECLS

/* libpq is loaded when a server is asked for: it brings two dozen libraries with it, a third of the
 * time that a program on a file would need to start. */
#define OST_LIBPQ_FUNCTIONS(X)                                                                     \
  X (PQcancel)                                                                                     \
  X (PQclear)                                                                                      \
  X (PQcmdStatus)                                                                                  \
  X (PQcmdTuples)                                                                                  \
  X (PQconnectdb)                                                                                  \
  X (PQconnectdbParams)                                                                            \
  X (PQconnectionNeedsPassword)                                                                    \
  X (PQconnectionUsedPassword)                                                                     \
  X (PQconsumeInput)                                                                               \
  X (PQerrorMessage)                                                                               \
  X (PQexec)                                                                                       \
  X (PQexecParams)                                                                                 \
  X (PQexecPrepared)                                                                               \
  X (PQfinish)                                                                                     \
  X (PQfreeCancel)                                                                                 \
  X (PQfreemem)                                                                                    \
  X (PQgetCancel)                                                                                  \
  X (PQgetisnull)                                                                                  \
  X (PQgetvalue)                                                                                   \
  X (PQnotifies)                                                                                   \
  X (PQntuples)                                                                                    \
  X (PQparameterStatus)                                                                            \
  X (PQprepare)                                                                                    \
  X (PQreset)                                                                                      \
  X (PQresultErrorField)                                                                           \
  X (PQresultErrorMessage)                                                                         \
  X (PQresultStatus)                                                                               \
  X (PQserverVersion)                                                                              \
  X (PQsetNoticeProcessor)                                                                         \
  X (PQsocket)                                                                                     \
  X (PQstatus)                                                                                     \
  X (PQtransactionStatus)                                                                          \
  X (PQunescapeBytea)

typedef struct
{
#define OST_LIBPQ_MEMBER(name) __typeof__ (name) *call_##name;
  OST_LIBPQ_FUNCTIONS (OST_LIBPQ_MEMBER)
#undef OST_LIBPQ_MEMBER
} OstLibpq;

/* NULL when it is not installed; from then on the functions below may be called. */
const OstLibpq *ost_libpq (void);

#define PQcancel (ost_libpq ()->call_PQcancel)
#define PQclear (ost_libpq ()->call_PQclear)
#define PQcmdStatus (ost_libpq ()->call_PQcmdStatus)
#define PQcmdTuples (ost_libpq ()->call_PQcmdTuples)
#define PQconnectdb (ost_libpq ()->call_PQconnectdb)
#define PQconnectdbParams (ost_libpq ()->call_PQconnectdbParams)
#define PQconnectionNeedsPassword (ost_libpq ()->call_PQconnectionNeedsPassword)
#define PQconnectionUsedPassword (ost_libpq ()->call_PQconnectionUsedPassword)
#define PQconsumeInput (ost_libpq ()->call_PQconsumeInput)
#define PQerrorMessage (ost_libpq ()->call_PQerrorMessage)
#define PQexec (ost_libpq ()->call_PQexec)
#define PQexecParams (ost_libpq ()->call_PQexecParams)
#define PQexecPrepared (ost_libpq ()->call_PQexecPrepared)
#define PQfinish (ost_libpq ()->call_PQfinish)
#define PQfreeCancel (ost_libpq ()->call_PQfreeCancel)
#define PQfreemem (ost_libpq ()->call_PQfreemem)
#define PQgetCancel (ost_libpq ()->call_PQgetCancel)
#define PQgetisnull (ost_libpq ()->call_PQgetisnull)
#define PQgetvalue (ost_libpq ()->call_PQgetvalue)
#define PQnotifies (ost_libpq ()->call_PQnotifies)
#define PQntuples (ost_libpq ()->call_PQntuples)
#define PQparameterStatus (ost_libpq ()->call_PQparameterStatus)
#define PQprepare (ost_libpq ()->call_PQprepare)
#define PQreset (ost_libpq ()->call_PQreset)
#define PQresultErrorField (ost_libpq ()->call_PQresultErrorField)
#define PQresultErrorMessage (ost_libpq ()->call_PQresultErrorMessage)
#define PQresultStatus (ost_libpq ()->call_PQresultStatus)
#define PQserverVersion (ost_libpq ()->call_PQserverVersion)
#define PQsetNoticeProcessor (ost_libpq ()->call_PQsetNoticeProcessor)
#define PQsocket (ost_libpq ()->call_PQsocket)
#define PQstatus (ost_libpq ()->call_PQstatus)
#define PQtransactionStatus (ost_libpq ()->call_PQtransactionStatus)
#define PQunescapeBytea (ost_libpq ()->call_PQunescapeBytea)

G_END_DECLS
