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
  GCancellable *outdated; /* of the last writing: something newer makes it void */
};

enum
{
  FAILED,
  KEPT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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

/* A draft on its way into the database; it outlives the form. */
typedef struct
{
  OstDb *db; /* a reference */
  OstDbFunc func;
  OstFormDraft *draft;
  GWeakRef keeper;
  GCancellable *outdated;
} Writing;

static void send (Writing *writing);

static void
writing_free (Writing *writing)
{
  g_object_unref (writing->db);
  ost_form_draft_free (writing->draft);
  g_weak_ref_clear (&writing->keeper);
  g_object_unref (writing->outdated);
  g_free (writing);
}

static gboolean
send_again_cb (gpointer user_data)
{
  Writing *writing = user_data;

  if (g_cancellable_is_cancelled (writing->outdated))
    writing_free (writing);
  else
    send (writing);
  return G_SOURCE_REMOVE;
}

static gboolean
may_pass (const GError *error)
{
  return g_error_matches (error, OST_DB_ERROR, OST_DB_ERROR_GONE) ||
         g_error_matches (error, OST_DB_ERROR, OST_DB_ERROR_FULL) ||
         g_error_matches (error, OST_DB_ERROR, OST_DB_ERROR_BUSY);
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Writing *writing = user_data;
  g_autoptr (OstDraftKeeper) keeper = g_weak_ref_get (&writing->keeper);
  g_autoptr (GError) error = NULL;

  ost_db_call_finish (OST_DB (object), result, &error);
  if (keeper != NULL && error == NULL)
    g_signal_emit (keeper, signals[KEPT], 0);
  else if (keeper != NULL)
    g_signal_emit (keeper, signals[FAILED], 0, error);
  if (error != NULL)
    g_message ("a draft was not kept: error %d", error->code);
  if (may_pass (error))
    g_timeout_add_seconds (WAIT_SECONDS, send_again_cb, writing);
  else
    writing_free (writing);
}

static void
send (Writing *writing)
{
  const OstFormDraft *draft = writing->draft;

  ost_db_call_async (writing->db, OST_DB_EDIT, writing->func,
                     ost_form_draft_new (draft->form, draft->record_id, draft->fields),
                     (GDestroyNotify) ost_form_draft_free, NULL, NULL, written_cb, writing);
}

static void
make_outdated (OstDraftKeeper *self)
{
  g_cancellable_cancel (self->outdated);
  g_clear_object (&self->outdated);
}

static void
write_draft (OstDraftKeeper *self, OstDbFunc func, const char *fields)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->db = g_object_ref (self->db);
  writing->func = func;
  writing->draft = ost_form_draft_new (self->form, self->record_id, fields);
  make_outdated (self);
  self->outdated = g_cancellable_new ();
  writing->outdated = g_object_ref (self->outdated);
  g_weak_ref_init (&writing->keeper, self);
  send (writing);
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
  g_clear_object (&self->outdated);

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
  signals[FAILED] = g_signal_new ("failed", OST_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[KEPT] = g_signal_new ("kept", OST_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
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

void
ost_draft_keeper_forget (OstDraftKeeper *self)
{
  g_return_if_fail (OST_IS_DRAFT_KEEPER (self));
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->touched = FALSE;
  make_outdated (self);
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
