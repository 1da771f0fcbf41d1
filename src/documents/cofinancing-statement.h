/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/paper.h"

G_BEGIN_DECLS

/* What the gmina owes for its children in care (art. 191(9)-(10)), child by child.  The shares come
 * from placements/cofinancing; here they are only printed and added.  Amounts are grosze. */
typedef struct
{
  GDate month;      /* any day of it */
  const char *form; /* Polish: "rodzina zastępcza spokrewniona" */
  const char *cost;
  int rate; /* per cent; 0: exempt */
  int days; /* of care; 0: a payment on one day */
  gint64 base;
  gint64 share;
  const char *working; /* NULL: not printed */
} OstStatementLine;

/* A day of care and what it bears for one cost, before rounding. */
typedef struct
{
  GDate day;
  const char *form;
  const char *cost;
  int year;         /* of care; 0: exempt */
  int rate;         /* per cent */
  gint64 amount;    /* grosze: of the month, or of the payment */
  int children;     /* among whom it is divided */
  int divisor;      /* days that it is spread over; 0: a payment on one day */
  const char *base; /* zł with four decimals */
  const char *share;
} OstStatementDay;

typedef struct
{
  const char *name;
  const char *pesel; /* NULL: not printed */
  const char *county;
  GDate first_placement;
  const char *exemption; /* article and reason, NULL: not exempt */
  const OstStatementLine *lines;
  guint n_lines;
  const OstStatementDay *days; /* day by day; NULL: not printed */
  guint n_days;
} OstStatementChild;

/* A setting that the law leaves open (R11): "początek roku pobytu" = "rocznica". */
typedef struct
{
  const char *setting;
  const char *value;
} OstStatementRule;

typedef struct
{
  const char *county; /* whose rules: "powiat brdziański" */
  GDate since;        /* of the agreement, not valid: none signed */
  const OstStatementRule *rules;
  guint n_rules;
} OstStatementAgreement;

typedef struct
{
  OstPaper paper;
  const char *gmina; /* "Gmina Zabrdzie" */
  GDate from;        /* any day of the first month */
  GDate to;
  const char *citation;
  const OstStatementChild *children;
  guint n_children;
  const OstStatementAgreement *agreements;
  guint n_agreements;
  const char *const *remarks; /* warnings of the calculation, NULL-terminated */
  const OstSignature *signatures;
  guint n_signatures;
} OstCofinancingStatement;

/* (transfer full) */
OstDocument *ost_cofinancing_statement_new_document (const OstCofinancingStatement *statement);

G_END_DECLS
