/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-draft-keeper"

#include "config.h"

#include <glib/gi18n.h>

#include "app/draft-keeper.h"
#include "app/log-out-guard.h"

#define WAIT_SECONDS 2

struct _OstDraftKeeper
{
  GObject parent_instance;

  OstDb *db;
  OstDraft *draft;
  char *form;
  gint64 record_id;
  guint timeout_id;
  guint log_out; /* held from the first key until the form goes */
  gboolean touched;
};

G_DEFINE_FINAL_TYPE (OstDraftKeeper, ost_draft_keeper, G_TYPE_OBJECT)

static gpointer
save (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (ost_form_draft_store_save (txn, arg, error));
}

static gpointer
erase (OstTxn *txn, gpointer arg, GError **error)
{
  const OstFormDraft *draft = arg;

  return GINT_TO_POINTER (ost_form_draft_store_erase (txn, draft->form, draft->record_id, error));
}

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  const OstFormDraft *draft = arg;

  return ost_form_draft_store_load (txn, draft->form, draft->record_id, error);
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  ost_db_call_finish (OST_DB (object), result, &error);
  /* The next key tries again; what counts is told when the record itself is saved. */
  if (error != NULL)
    g_message ("a draft was not kept: error %d", error->code);
}

static void
write_draft (OstDraftKeeper *self, OstDbFunc func, const char *fields)
{
  ost_db_call_async (self->db, OST_DB_EDIT, func,
                     ost_form_draft_new (self->form, self->record_id, fields),
                     (GDestroyNotify) ost_form_draft_free, NULL, NULL, written_cb, NULL);
}

static gboolean
waited_cb (gpointer user_data)
{
  OstDraftKeeper *self = user_data;
  g_autofree char *fields = ost_draft_dup_json (self->draft);

  self->timeout_id = 0;
  write_draft (self, save, fields);
  return G_SOURCE_REMOVE;
}

static void
ost_draft_keeper_dispose (GObject *object)
{
  OstDraftKeeper *self = OST_DRAFT_KEEPER (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_handle_id (&self->log_out, ost_log_out_release);
  g_clear_object (&self->db);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (ost_draft_keeper_parent_class)->dispose (object);
}

static void
ost_draft_keeper_finalize (GObject *object)
{
  g_free (OST_DRAFT_KEEPER (object)->form);
  G_OBJECT_CLASS (ost_draft_keeper_parent_class)->finalize (object);
}

static void
ost_draft_keeper_class_init (OstDraftKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ost_draft_keeper_dispose;
  G_OBJECT_CLASS (klass)->finalize = ost_draft_keeper_finalize;
}

static void
ost_draft_keeper_init (OstDraftKeeper *self)
{
}

OstDraftKeeper *
ost_draft_keeper_new (OstDb *db, OstDraft *draft, const char *form)
{
  OstDraftKeeper *self = g_object_new (OST_TYPE_DRAFT_KEEPER, NULL);

  self->db = g_object_ref (db);
  self->draft = g_object_ref (draft);
  self->form = g_strdup (form);
  self->record_id = ((const OstRecord *) ost_draft_peek (draft))->id;
  return self;
}

typedef struct
{
  OstKeptFunc answered;
  gpointer user_data;
  GDestroyNotify destroy;
} Asking;

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asking *asking = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OstFormDraft) kept = ost_db_call_finish (OST_DB (object), result, &error);

  if (error == NULL)
    asking->answered (kept, asking->user_data);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_message ("a kept draft was not read: error %d", error->code);
  if (asking->destroy != NULL)
    asking->destroy (asking->user_data);
}

void
ost_draft_keeper_ask (OstDraftKeeper *self,
                      GCancellable *cancellable,
                      OstKeptFunc answered,
                      gpointer user_data,
                      GDestroyNotify destroy)
{
  Asking *asking = g_new0 (Asking, 1);

  g_return_if_fail (OST_IS_DRAFT_KEEPER (self));
  asking->answered = answered;
  asking->user_data = user_data;
  asking->destroy = destroy;
  ost_db_call_async (self->db, OST_DB_LOOK, load,
                     ost_form_draft_new (self->form, self->record_id, NULL),
                     (GDestroyNotify) ost_form_draft_free, (GDestroyNotify) ost_form_draft_free,
                     cancellable, loaded_cb, asking);
}

void
ost_draft_keeper_touch (OstDraftKeeper *self)
{
  g_return_if_fail (OST_IS_DRAFT_KEEPER (self));
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->touched = TRUE;
  if (self->log_out == 0)
    self->log_out = ost_log_out_hold (_ ("A form is not saved yet"));
  self->timeout_id = g_timeout_add_seconds (WAIT_SECONDS, waited_cb, self);
}

gboolean
ost_draft_keeper_flush (OstDraftKeeper *self)
{
  g_return_val_if_fail (OST_IS_DRAFT_KEEPER (self), FALSE);
  if (self->timeout_id != 0)
    {
      g_clear_handle_id (&self->timeout_id, g_source_remove);
      waited_cb (self);
    }
  return self->touched;
}

void
ost_draft_keeper_erase (OstDraftKeeper *self)
{
  g_return_if_fail (OST_IS_DRAFT_KEEPER (self));
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->touched = FALSE;
  write_draft (self, erase, NULL);
}

const char *
ost_draft_keeper_get_form (OstDraftKeeper *self)
{
  g_return_val_if_fail (OST_IS_DRAFT_KEEPER (self), NULL);
  return self->form;
}

gint64
ost_draft_keeper_get_record_id (OstDraftKeeper *self)
{
  g_return_val_if_fail (OST_IS_DRAFT_KEEPER (self), 0);
  return self->record_id;
}
