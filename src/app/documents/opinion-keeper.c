/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/documents/opinion-keeper.h"
#include "documents/issued-document.h"
#include "documents/paper-store.h"
#include "storage/record-map.h"

void
ost_opinion_file_free (OstOpinionFile *self)
{
  g_clear_object (&self->sheet);
  g_clear_object (&self->request);
  g_clear_pointer (&self->subject, ost_family_subject_free);
  g_free (self);
}

static gboolean
load_parts (OstOpinionFile *self, OstTxn *txn, gint64 family_id, GError **error)
{
  self->sheet = ost_opinion_sheet_load (txn, family_id, error);
  if (self->sheet == NULL)
    return FALSE;
  if (self->sheet->request_id != 0)
    {
      self->request = ost_record_load (txn, OST_TYPE_COURT_REQUEST, self->sheet->request_id, error);
      if (self->request == NULL)
        return FALSE;
    }
  self->subject = ost_family_subject_load (txn, family_id, ost_txn_get_today (txn), error);
  return self->subject != NULL;
}

gpointer
ost_opinion_file_load (OstTxn *txn, gpointer arg, GError **error)
{
  OstOpinionFile *self = g_new0 (OstOpinionFile, 1);

  if (load_parts (self, txn, *(gint64 *) arg, error))
    return self;
  ost_opinion_file_free (self);
  return NULL;
}

gpointer
ost_opinion_file_render (OstTxn *txn, gpointer arg, GError **error)
{
  OstTypesetter *typesetter = ost_typesetter_new ();
  GBytes *bytes = ost_paper_store_render_draft (txn, typesetter, OST_DOCUMENT_KIND_COURT_OPINION,
                                                *(gint64 *) arg, error);

  ost_typesetter_unref (typesetter);
  return bytes;
}

typedef struct
{
  gint64 family_id;
  gint64 request_id;
  char *part;
  char *text;
} Keeping;

gpointer
ost_opinion_keep (OstTxn *txn, gpointer arg, GError **error)
{
  const Keeping *keeping = arg;
  const gint64 id = ost_opinion_sheet_save_part (txn, keeping->family_id, keeping->request_id,
                                                 keeping->part, keeping->text, error);

  return id != 0 ? g_memdup2 (&id, sizeof id) : NULL;
}

gpointer
ost_opinion_keeping_new (const OstOpinionFile *file, const char *part, const char *text)
{
  Keeping *self = g_new0 (Keeping, 1);

  self->family_id = file->sheet->family_id;
  self->request_id = file->sheet->request_id;
  self->part = g_strdup (part);
  self->text = g_strdup (text);
  return self;
}

void
ost_opinion_keeping_free (gpointer self)
{
  Keeping *keeping = self;

  g_free (keeping->part);
  g_free (keeping->text);
  g_free (keeping);
}
