/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* Somebody whose surname may be the one that a court asks about. */
typedef struct
{
  gint64 family_id; /* 0: in no family of the register */
  char *name;       /* "Wrzos Ewa" */
  char *detail;     /* "Wrzosowie · PR.4200.12.2026", NULL */
} OstStrangerHit;

/* Everybody, former members and closed cases too, whose surname begins like a word of TERMS (the
 * ending is free: Nowacki finds Nowacka) or whose PESEL stands there.  Given names alone find
 * nobody. (transfer full, of OstStrangerHit) */
GPtrArray *ost_stranger_store_find (OstTxn *txn, const char *terms, GError **error);

G_END_DECLS
