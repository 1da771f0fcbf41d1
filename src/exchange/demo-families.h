/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/demo-table.h"

G_BEGIN_DECLS

/* Who somebody is in the paper of the demo: M mother, O father, P partner who is not the parent,
 * B grandmother, k girl, m boy. */
typedef struct
{
  gint64 id;
  char letter;
  int age;
  char *given_name;
  char *surname;
  GDate birth_date;
  GDate care_from; /* not valid: always at home */
  GDate care_to;   /* not valid: still in care */
  gboolean apart;  /* neither at home nor in care */
} OstDemoMember;

/* What the history of a family is made from. */
typedef struct
{
  char *code; /* "F02" */
  int number;
  gint64 id;
  char *name;
  int stage; /* OST_STAGE_… */
  char **themes;
  GDate opened_on;
  GDate closed_on;
  int rhythm;     /* days, 0: none */
  int last;       /* days since the last contact, -1: none */
  int next;       /* days to the next visit, -1: none */
  int made_until; /* days before today of the newest visit that no table tells */
  int km;         /* there and back */
  gboolean in_town;
  gboolean confidential;
  gboolean za_zyciem;
  char in_therapy;    /* letter of the one whom drink and drugs concern, 0: the mother */
  GPtrArray *members; /* of OstDemoMember */
} OstDemoFamily;

gboolean ost_demo_member_is_child (const OstDemoMember *self);
gboolean ost_demo_member_is_in_care (const OstDemoMember *self, const GDate *day);
/* Born, and neither in care nor apart. */
gboolean ost_demo_member_is_at_home (const OstDemoMember *self, const GDate *day);

/* Saves the families and their people, bound by kinship. (transfer full, of OstDemoFamily) */
GPtrArray *ost_demo_families_fill (OstTxn *txn, OstDemoNames *names, GError **error);
/* Of the family, by "m7"; NULL when there is none. */
const OstDemoMember *ost_demo_family_find_member (const OstDemoFamily *self, const char *code);
const OstDemoFamily *ost_demo_families_find (const GPtrArray *families, const char *code);

G_END_DECLS
