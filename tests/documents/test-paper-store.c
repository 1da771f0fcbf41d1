/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "base/date.h"
#include "documents/document-store.h"
#include "documents/paper-issue-store.h"
#include "documents/paper-store.h"
#include "documents/paper-text-store.h"
#include "documents/stored-file.h"
#include "exchange/demo-centre.h"
#include "exchange/new-centre-store.h"
#include "families/family-store.h"

/* Papers of the demo centre from its database: each family has every kind, and what must not be
 * printed is on none of them (guards R1-R3). */

typedef struct
{
  char *folder;
  OstDb *db;
  OstTypesetter *typesetter;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  const GDate today = ost_date (2026, 11, 21);
  g_autofree char *path = NULL;
  GError *error = NULL;

  fixture->folder = g_dir_make_tmp ("ost-papers-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "centre.ostoja", NULL);
  fixture->db = ost_new_centre_create (path, NULL, &error);
  g_assert_no_error (error);
  ost_db_set_today (fixture->db, &today);
  ost_demo_fill (fixture->db, &today, &error);
  g_assert_no_error (error);
  fixture->typesetter = ost_typesetter_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  ost_db_close (fixture->db);
  g_object_unref (fixture->db);
  ost_typesetter_unref (fixture->typesetter);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static char *
read_text (Fixture *fixture, GBytes *pdf)
{
  g_autofree char *path = g_build_filename (fixture->folder, "paper.pdf", NULL);
  const char *const command[] = { "pdftotext", "-enc", "UTF-8", path, "-", NULL };
  char *text = NULL;
  int status = 0;
  GError *error = NULL;

  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return text;
}

/* All that are made from the file alone. */
static const int kinds[] = {
  OST_DOCUMENT_KIND_COURT_OPINION, OST_DOCUMENT_KIND_PLAN_OF_WORK,
  OST_DOCUMENT_KIND_FAMILY_CARD,   OST_DOCUMENT_KIND_VISIT_CARD,
  OST_DOCUMENT_KIND_AGREEMENTS,    OST_DOCUMENT_KIND_CO_FINANCING_STATEMENT
};

typedef struct
{
  OstTypesetter *typesetter;
  const char *name; /* of the family, or a number */
  int kind;
  gint64 id;
  const OstReadyPaper *ready;
} Wanted;

static gpointer
render_newest (OstTxn *txn, gpointer arg, GError **error)
{
  const Wanted *wanted = arg;
  g_autoptr (OstFamily) family =
      ost_record_find (txn, OST_TYPE_FAMILY, error, "where name = $1", "t", wanted->name);

  g_assert_nonnull (family);
  return ost_paper_store_render_draft (txn, wanted->typesetter, wanted->kind,
                                       family->parent_instance.id, error);
}

static char *
render_text (Fixture *fixture, const char *family, int kind)
{
  Wanted wanted = { fixture->typesetter, family, kind, 0, NULL };
  GError *error = NULL;
  g_autoptr (GBytes) pdf = ost_db_call (fixture->db, OST_DB_LOOK, render_newest, &wanted, &error);

  g_assert_no_error (error);
  return read_text (fixture, pdf);
}

static gpointer
list_families (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_record_list (txn, OST_TYPE_FAMILY, error, "where archived_at is null order by id", "");
}

static void
test_every_family (Fixture *fixture, gconstpointer unused)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) families =
      ost_db_call (fixture->db, OST_DB_LOOK, list_families, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (families->len, >, 40);
  for (guint i = 0; i < families->len; i++)
    {
      const OstFamily *family = g_ptr_array_index (families, i);

      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        {
          g_autofree char *text = render_text (fixture, family->name, kinds[k]);

          g_assert_nonnull (strstr (text, "DANE PRZYKŁADOWE"));
          g_assert_nonnull (strstr (text, "strona 1 z"));
        }
    }
}

/* What is protected, as rows of the database say it. */
static gpointer
list_secrets (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new (
      txn, "select street from protected_data where street is not null union"
           " select reporter from signal union select content from signal"
           " union select safety_note from family where safety_note is not null");
  GPtrArray *secrets = g_ptr_array_new_with_free_func (g_free);

  while (ost_statement_step (statement, error))
    if (ost_statement_get_text (statement, 0) != NULL)
      g_ptr_array_add (secrets, g_strdup (ost_statement_get_text (statement, 0)));
  return secrets;
}

static char *
without_spaces (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t\f", -1);

  return g_strjoinv ("", words);
}

static void
test_secrets (Fixture *fixture, gconstpointer unused)
{
  static const char *const families[] = { "Zielińska", "Zieliński" }; /* F08, F29 */
  GError *error = NULL;
  g_autoptr (GPtrArray) secrets =
      ost_db_call (fixture->db, OST_DB_LOOK, list_secrets, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (secrets->len, >=, 2);
  for (guint f = 0; f < G_N_ELEMENTS (families); f++)
    for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
      {
        g_autofree char *text = render_text (fixture, families[f], kinds[k]);
        g_autofree char *packed = without_spaces (text);

        for (guint i = 0; i < secrets->len; i++)
          {
            g_autofree char *secret = without_spaces (g_ptr_array_index (secrets, i));

            /* The assistant takes the safety note along; nobody else sees it. */
            if (kinds[k] != OST_DOCUMENT_KIND_VISIT_CARD)
              g_assert_null (strstr (packed, secret));
          }
        if (f == 0 && kinds[k] == OST_DOCUMENT_KIND_FAMILY_CARD)
          g_assert_nonnull (strstr (text, "adres znany ośrodkowi"));
      }
}

static gpointer
make_ready (OstTxn *txn, gpointer arg, GError **error)
{
  const Wanted *wanted = arg;
  g_autoptr (OstFamily) family =
      ost_record_find (txn, OST_TYPE_FAMILY, error, "where name = $1", "t", wanted->name);

  g_assert_nonnull (family);
  return ost_paper_store_make_ready (txn, wanted->typesetter, wanted->kind,
                                     family->parent_instance.id, error);
}

/* Nothing is set any more: that was done before. */
static gpointer
issue (OstTxn *txn, gpointer arg, GError **error)
{
  Wanted *wanted = arg;
  g_autoptr (OstFamily) family =
      ost_record_find (txn, OST_TYPE_FAMILY, error, "where name = $1", "t", wanted->name);

  wanted->id =
      ost_paper_store_issue (txn, wanted->ready, wanted->kind, family->parent_instance.id, error);
  return wanted->id != 0
             ? ost_document_store_dup_file (txn, wanted->id, OST_FILE_ISSUED_FILE, error)
             : NULL;
}

static gpointer
add_goal (OstTxn *txn, gpointer arg, GError **error)
{
  ost_txn_run (txn, error,
               "update plan_goal set content = 'Nowy cel' where plan_id in (select p.id from"
               " work_plan p join family f on f.id = p.family_id where f.name = $1)",
               "t", ((const Wanted *) arg)->name);
  return NULL;
}

static gpointer
count_issued (OstTxn *txn, gpointer arg, GError **error)
{
  gint64 n = 0;

  ost_txn_get_int (txn, &n, error, "select count(*) from issued_document where sha256 is not null",
                   "");
  return GINT_TO_POINTER ((int) n);
}

static int
ask_count (Fixture *fixture)
{
  GError *error = NULL;
  const int n =
      GPOINTER_TO_INT (ost_db_call (fixture->db, OST_DB_LOOK, count_issued, NULL, &error));

  g_assert_no_error (error);
  return n;
}

static OstReadyPaper *
ask_ready (Fixture *fixture, Wanted *wanted)
{
  GError *error = NULL;
  OstReadyPaper *ready = ost_db_call (fixture->db, OST_DB_REPORT, make_ready, wanted, &error);

  g_assert_no_error (error);
  return ready;
}

static gpointer
render_issued (OstTxn *txn, gpointer arg, GError **error)
{
  const Wanted *wanted = arg;
  g_autoptr (OstIssuedDocument) paper =
      ost_record_load (txn, OST_TYPE_ISSUED_DOCUMENT, wanted->id, error);

  g_assert_cmpint (paper->state, ==, OST_DOCUMENT_TO_BE_SIGNED);
  g_assert_nonnull (paper->sha256);
  return ost_paper_store_render (txn, wanted->typesetter, wanted->kind, paper->number, error);
}

static gpointer
find_damage (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_document_store_check (txn, error);
}

static gpointer
damage (OstTxn *txn, gpointer arg, GError **error)
{
  ost_txn_run (txn, error, "update stored_file set content = $1 where record_id = $2", "ti",
               "something else", ((Wanted *) arg)->id);
  return NULL;
}

static void
test_issue (Fixture *fixture, gconstpointer unused)
{
  Wanted wanted = { fixture->typesetter, "Wójcik", OST_DOCUMENT_KIND_PLAN_OF_WORK, 0, NULL };
  const int before = ask_count (fixture);
  g_autoptr (OstReadyPaper) ready = ask_ready (fixture, &wanted);
  GError *error = NULL;
  g_autoptr (GBytes) frozen = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GPtrArray) sound = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  guint known;

  g_assert_cmpint (ask_count (fixture), ==, before);
  wanted.ready = ready;
  frozen = ost_db_call (fixture->db, OST_DB_EDIT, issue, &wanted, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (frozen, ready->pdf));
  g_assert_cmpint (ask_count (fixture), ==, before + 1);
  again = ost_db_call (fixture->db, OST_DB_LOOK, render_issued, &wanted, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (frozen, again));
  sound = ost_db_call (fixture->db, OST_DB_LOOK, find_damage, NULL, &error);
  g_assert_no_error (error);
  known = sound->len;
  g_assert_cmpint (known, ==, 0);
  ost_db_call (fixture->db, OST_DB_EDIT, damage, &wanted, &error);
  g_assert_no_error (error);
  findings = ost_db_call (fixture->db, OST_DB_LOOK, find_damage, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (findings->len, ==, 1);
}

/* The plan changes, or another paper takes the number, between the two steps: nothing is issued. */
static void
test_overtaken (Fixture *fixture, gconstpointer unused)
{
  Wanted changed = { fixture->typesetter, "Wójcik", OST_DOCUMENT_KIND_PLAN_OF_WORK, 0, NULL };
  Wanted late = { fixture->typesetter, "Piotrowscy", OST_DOCUMENT_KIND_COURT_OPINION, 0, NULL };
  g_autoptr (OstReadyPaper) plan = ask_ready (fixture, &changed);
  g_autoptr (OstReadyPaper) card = ask_ready (fixture, &late);
  g_autoptr (OstReadyPaper) new_plan = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  const int before = ask_count (fixture);
  GError *error = NULL;

  ost_db_call (fixture->db, OST_DB_EDIT, add_goal, &changed, &error);
  g_assert_no_error (error);
  changed.ready = plan;
  g_assert_null (ost_db_call (fixture->db, OST_DB_EDIT, issue, &changed, &error));
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_cmpint (ask_count (fixture), ==, before);

  changed.ready = new_plan = ask_ready (fixture, &changed);
  pdf = ost_db_call (fixture->db, OST_DB_EDIT, issue, &changed, &error);
  g_assert_no_error (error);
  text = read_text (fixture, pdf);
  g_assert_nonnull (strstr (text, "Nowy cel"));

  late.ready = card;
  g_assert_null (ost_db_call (fixture->db, OST_DB_EDIT, issue, &late, &error));
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_cmpint (ask_count (fixture), ==, before + 1);
}

static void
test_same_bytes (Fixture *fixture, gconstpointer unused)
{
  Wanted wanted = { fixture->typesetter, "Piotrowscy", OST_DOCUMENT_KIND_COURT_OPINION, 0, NULL };
  GError *error = NULL;
  g_autoptr (GBytes) first = ost_db_call (fixture->db, OST_DB_LOOK, render_newest, &wanted, &error);
  g_autoptr (GBytes) second =
      ost_db_call (fixture->db, OST_DB_LOOK, render_newest, &wanted, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first, second));
}

static gpointer
write_closing (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (ost_paper_text_store_save (txn, "opinion-closing", arg, error));
}

/* Words that a later program cannot read any more. */
static gpointer
keep_broken (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstStoredFile) file = g_object_new (OST_TYPE_STORED_FILE, NULL);

  file->topic = g_strdup ("letterhead");
  file->role = OST_FILE_TEXT;
  file->record_id = 9;
  file->name = g_strdup ("opinion-closing");
  file->content = g_bytes_new_static ("Decyzja {dawne}", 15);
  return GINT_TO_POINTER (ost_record_save (txn, file, error) != 0);
}

static void
expect_closing (Fixture *fixture, const char *words)
{
  static const char *const all[] = { "Rozstrzygnięcie pozostawia się Sądowi.",
                                     "Decyzja należy do Sądu." };
  g_autofree char *text = render_text (fixture, "Piotrowscy", OST_DOCUMENT_KIND_COURT_OPINION);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_assert_true ((strstr (text, all[i]) != NULL) == g_str_equal (all[i], words));
}

/* The centre's own standard paragraph is printed; a broken one gives way to the shipped one. */
static void
test_standard_texts (Fixture *fixture, gconstpointer unused)
{
  GError *error = NULL;

  expect_closing (fixture, "Rozstrzygnięcie pozostawia się Sądowi.");
  ost_db_call (fixture->db, OST_DB_EDIT, write_closing, (gpointer) "Decyzja należy do *Sądu*.",
               &error);
  g_assert_no_error (error);
  expect_closing (fixture, "Decyzja należy do Sądu.");
  ost_db_call (fixture->db, OST_DB_EDIT, keep_broken, NULL, &error);
  g_assert_no_error (error);
  expect_closing (fixture, "Rozstrzygnięcie pozostawia się Sądowi.");
}

static gpointer
load_source (OstTxn *txn, gpointer arg, GError **error)
{
  g_autoptr (OstIssuedDocument) paper =
      ost_record_load (txn, OST_TYPE_ISSUED_DOCUMENT, ((Wanted *) arg)->id, error);

  return g_strdup (paper->source);
}

/* Without the spaces of line ends and the hyphens of divided words. */
static char *
fold (const char *text)
{
  g_autofree char *packed = without_spaces (text);
  g_auto (GStrv) parts = g_strsplit (packed, "-", -1);

  return g_strjoinv ("", parts);
}

/* Every word under NODE stands on the paper.  Returns how many there are. */
static guint
find_words (JsonNode *node, const char *paper)
{
  guint n = 0;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) values = json_object_get_values (json_node_get_object (node));

      for (GList *l = values; l != NULL; l = l->next)
        n += find_words (l->data, paper);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      n += find_words (json_array_get_element (json_node_get_array (node), i), paper);
  else if (json_node_get_string (node) != NULL)
    {
      g_auto (GStrv) words =
          g_regex_split_simple ("[\\s\\x{A0}\\x{202F}☐☒]+", json_node_get_string (node), 0, 0);

      for (guint i = 0; words[i] != NULL; i++)
        {
          g_autofree char *word = fold (words[i]);

          if (strlen (word) > 3 && strstr (paper, word) == NULL)
            g_error ("“%s” is not on the paper", words[i]);
          n += strlen (word) > 3;
        }
    }
  return n;
}

/* What was frozen says what the paper says, nothing else and no less. */
static void
check_source (const char *source, const char *text)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *paper = fold (text);
  g_autofree char *frozen = NULL;
  g_auto (GStrv) words = g_regex_split_simple ("[\\s\\x{A0}\\x{202F}]+", text, 0, 0);
  JsonObject *object;
  GError *error = NULL;
  guint missing = 0;

  json_parser_load_from_data (parser, source, -1, &error);
  g_assert_no_error (error);
  object = json_node_get_object (json_parser_get_root (parser));
  g_assert_true (json_object_has_member (object, "family_rev"));
  object = json_object_get_object_member (object, "paper");
  g_assert_cmpuint (find_words (json_object_get_member (object, "content"), paper), >, 40);
  frozen = fold (source);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = fold (words[i]);

      missing += strlen (word) > 3 && strstr (frozen, word) == NULL;
    }
  /* halves of words that a cell divides between its neighbours' lines */
  g_assert_cmpuint (missing, <, g_strv_length (words) / 20);
}

static void
test_source (Fixture *fixture, gconstpointer unused)
{
  static const int plain[] = { OST_DOCUMENT_KIND_PLAN_OF_WORK, OST_DOCUMENT_KIND_FAMILY_CARD,
                               OST_DOCUMENT_KIND_VISIT_CARD, OST_DOCUMENT_KIND_AGREEMENTS };

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      Wanted wanted = { fixture->typesetter, "Wójcik", plain[i], 0, NULL };
      g_autoptr (OstReadyPaper) ready = ask_ready (fixture, &wanted);
      GError *error = NULL;
      g_autoptr (GBytes) frozen = NULL;
      g_autofree char *text = NULL;
      g_autofree char *source = NULL;

      wanted.ready = ready;
      frozen = ost_db_call (fixture->db, OST_DB_EDIT, issue, &wanted, &error);
      g_assert_no_error (error);
      text = read_text (fixture, frozen);
      source = ost_db_call (fixture->db, OST_DB_LOOK, load_source, &wanted, &error);
      g_assert_no_error (error);
      g_test_message ("%s", ost_kind_get_word (&ost_document_kind_kind, plain[i]));
      check_source (source, text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/documents/papers/every-family", Fixture, NULL, set_up, test_every_family,
              tear_down);
  g_test_add ("/documents/papers/secrets", Fixture, NULL, set_up, test_secrets, tear_down);
  g_test_add ("/documents/papers/issue", Fixture, NULL, set_up, test_issue, tear_down);
  g_test_add ("/documents/papers/standard-texts", Fixture, NULL, set_up, test_standard_texts,
              tear_down);
  g_test_add ("/documents/papers/source", Fixture, NULL, set_up, test_source, tear_down);
  g_test_add ("/documents/papers/overtaken", Fixture, NULL, set_up, test_overtaken, tear_down);
  g_test_add ("/documents/papers/same-bytes", Fixture, NULL, set_up, test_same_bytes, tear_down);
  return g_test_run ();
}
