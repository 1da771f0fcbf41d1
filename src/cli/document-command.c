/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/cli.h"
#include "documents/paper-store.h"

static const struct
{
  const char *word;
  int kind;
} papers[] = {
  { "court-opinion", OST_DOCUMENT_KIND_COURT_OPINION },
  { "work-plan", OST_DOCUMENT_KIND_PLAN_OF_WORK },
  { "family-card", OST_DOCUMENT_KIND_FAMILY_CARD },
  { "visit-card", OST_DOCUMENT_KIND_VISIT_CARD },
  { "cofinancing-statement", OST_DOCUMENT_KIND_CO_FINANCING_STATEMENT },
  { "agreements", OST_DOCUMENT_KIND_AGREEMENTS },
  { "family-letter", OST_DOCUMENT_KIND_LETTER_TO_THE_FAMILY },
  { "worker-note", OST_DOCUMENT_KIND_NOTE_FOR_THE_SOCIAL_WORKER },
  { "no-contact-report", OST_DOCUMENT_KIND_NO_CONTACT_REPORT },
};

typedef struct
{
  OstTypesetter *typesetter;
  int kind;
  const char *ref;
} Request;

static gpointer
render (OstTxn *txn, gpointer arg, GError **error)
{
  const Request *self = arg;

  return ost_paper_store_render (txn, self->typesetter, self->kind, self->ref, error);
}

static gboolean
find_kind (const char *word, int *kind)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (g_str_equal (papers[i].word, word))
        {
          *kind = papers[i].kind;
          return TRUE;
        }
      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", papers[i].word);
    }
  ost_cli_tell (_ ("there is no document “%s”; there are: %s"), word, words->str);
  return FALSE;
}

static OstExit
tell_failure (const GError *error, char **arguments)
{
  if (!g_error_matches (error, OST_DB_ERROR, OST_DB_ERROR_NOT_FOUND))
    return ost_cli_fail (error);
  ost_cli_tell (_ ("%s %s: there is no family with this case number and no document with this "
                   "number"),
                arguments[0], arguments[1]);
  return OST_EXIT_FAILED;
}

/* Fonts are found and patterns read while the database is opened and the paper filled. */
static gpointer
prepare (gpointer unused)
{
  ost_typesetter_prepare ();
  return NULL;
}

static OstExit
run (OstCli *cli, char **arguments)
{
  Request request = { .ref = arguments[1] };
  GThread *preparing;
  g_autoptr (OstDb) db = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *warnings = NULL;
  g_autoptr (GError) error = NULL;

  if (!find_kind (arguments[0], &request.kind) || !ost_cli_may_write_binary (cli))
    return OST_EXIT_USAGE;
  preparing = g_thread_new ("fonts", prepare, NULL);
  db = ost_cli_open (cli);
  if (db == NULL)
    {
      g_thread_join (preparing);
      return OST_EXIT_FAILED;
    }
  request.typesetter = ost_typesetter_new ();
  pdf = ost_db_call (db, OST_DB_REPORT, render, &request, &error);
  warnings = ost_typesetter_dup_warnings (request.typesetter);
  if (pdf != NULL && warnings != NULL)
    ost_cli_tell ("%s", warnings);
  ost_typesetter_unref (request.typesetter);
  ost_db_close (db);
  g_thread_join (preparing);
  return pdf != NULL ? ost_cli_write (cli, pdf) : tell_failure (error, arguments);
}

const OstCommand ost_document_command = {
  .name = "document",
  .usage = "KIND REF [-o FILE]",
  .summary =
      N_ ("render one PDF: a court-opinion, work-plan, agreements, family-card, visit-card, "
          "cofinancing-statement, family-letter, worker-note or no-contact-report by case number, "
          "or an issued document by its number"),
  .options = "output",
  .n_arguments = 2,
  .run = run,
};
