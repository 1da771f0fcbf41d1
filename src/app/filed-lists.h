/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/edit.h"
#include "app/names.h"
#include "app/page.h"
#include "app/record-dialog.h"
#include "app/widgets/record-list.h"

G_BEGIN_DECLS

/* One list of what lies in a file, as a page declares it. */
typedef struct _OstFiledLists OstFiledLists;

typedef struct
{
  const OstRecordListLayout *layout;
  GType (*get_type) (void);
  /* On a worker. (transfer full, of OstRecord) */
  GPtrArray *(*list) (OstTxn *txn, gint64 file_id, GError **error);
  /* Instead, when the lines say more than the records know: notes it in NAMES. */
  GPtrArray *(*list_with) (OstTxn *txn, gint64 file_id, OstNames *names, GError **error);
  const OstFormLayout *form;
  OstSaveFunc save; /* NULL: ost_record_save */
  /* When a new one asks for more than the record: its own type, form and save; else NULL. */
  GType (*get_new_type) (void);
  const OstFormLayout *new_form;
  OstSaveFunc new_save;
  OstArchiveFunc archive; /* NULL: ost_record_set_archived */
  /* What a click does instead of opening the form; may be NULL. */
  void (*open) (OstFiledLists *page, OstRecord *record);
  const char *link;     /* field that holds the file's id: "family_id" */
  const char *archived; /* N_() what is said afterwards */
  void (*prepare) (OstDraft *draft, const GDate *today); /* of a new one; may be NULL */
  /* Once the form is open, of a new or a known one; may be NULL. */
  void (*opened) (OstFiledLists *page, OstRecordDialog *dialog);
} OstFiledList;

/* A page that is nothing but such lists one below another: most tabs of a family.  A class sets its
 * table in init and is done. */
#define OST_TYPE_FILED_LISTS (ost_filed_lists_get_type ())
G_DECLARE_DERIVABLE_TYPE (OstFiledLists, ost_filed_lists, OST, FILED_LISTS, OstPage)

struct _OstFiledListsClass
{
  OstPageClass parent_class;

  /* Family for the head of forms; NULL: the file is a family. */
  gint64 (*get_family) (OstFiledLists *self);
};

/* LISTS is static. Contexts of their lines are OstNames. */
void
ost_filed_lists_set_lists (OstFiledLists *self, const OstFiledList *const *lists, guint n_lists);
/* Something above the lists. */
void ost_filed_lists_set_head (OstFiledLists *self, GtkWidget *head);
/* Something below the lists. */
void ost_filed_lists_set_foot (OstFiledLists *self, GtkWidget *foot);
/* A new record of the NTH list, in its form. */
void ost_filed_lists_add (OstFiledLists *self, guint nth);

G_END_DECLS
