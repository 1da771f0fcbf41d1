/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/kind.h"
#include "placements/form.h"

G_BEGIN_DECLS

typedef enum
{
  OST_STATUTORY_UNKNOWN,
  OST_STATUTORY_KINSHIP,    /* art. 80(1)(1) */
  OST_STATUTORY_OTHER,      /* art. 80(1)(2) */
  OST_STATUTORY_SUPPLEMENT, /* art. 81 */
  OST_N_STATUTORY
} OstStatutoryKind;

extern const OstKind ost_statutory_kind;

/* The dated amounts of the law. */
typedef struct _OstStatutory OstStatutory;

OstStatutory *ost_statutory_new (void); /* empty */
/* As shipped with the program. */
OstStatutory *ost_statutory_new_shipped (GError **error);
void ost_statutory_free (OstStatutory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstStatutory, ost_statutory_free)

/* From day number FROM on; OST_MONEY_NONE: not known from then on.  Replaces what stood for that
 * day. */
void ost_statutory_set (
    OstStatutory *self, OstStatutoryKind kind, int from, gint64 amount, const char *source);
/* In grosze; OST_MONEY_NONE when the table does not know.  FROM and SOURCE (borrowed) may be NULL.
 */
gint64 ost_statutory_get (
    const OstStatutory *self, OstStatutoryKind kind, int day, int *from, const char **source);
/* One entry after another, by day; FALSE behind the last. */
gboolean ost_statutory_get_entry (const OstStatutory *self,
                                  OstStatutoryKind kind,
                                  guint index,
                                  int *from,
                                  gint64 *amount,
                                  const char **source);

/* The benefit of a family form; OST_STATUTORY_UNKNOWN for a relief family, which has none. */
OstStatutoryKind ost_statutory_of_form (OstForm form);

G_END_DECLS
