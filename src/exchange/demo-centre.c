/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "calendar/appointment.h"
#include "casework/court-store.h"
#include "documents/document-store.h"
#include "documents/paper-text-store.h"
#include "exchange/demo-centre.h"
#include "exchange/demo-county-notes.h"
#include "exchange/demo-day.h"
#include "exchange/demo-families.h"
#include "exchange/demo-plans.h"
#include "exchange/demo-quotes.h"
#include "exchange/demo-visits.h"
#include "families/family-register-store.h"
#include "families/family-store.h"
#include "families/signal.h"
#include "families/support-request.h"
#include "people/centre-store.h"
#include "people/institution.h"
#include "people/kinship.h"
#include "people/protected-data.h"
#include "people/staff-absence.h"
#include "people/staff.h"
#include "placements/agreement-rule.h"
#include "placements/facility-cost.h"
#include "placements/placement-store.h"
#include "support/reimbursement.h"
#include "support/support-store.h"
#include "support/supported-family.h"
#include "support/supporting-family.h"
#include "support/supporting-person.h"

typedef struct
{
  OstDemoNames *names;
  GPtrArray *families; /* of OstDemoFamily */
  OstDemoVisits *visits;
} OstDemo;

typedef gboolean (*OstDemoPart) (OstTxn *txn, OstDemo *demo, GError **error);

/* What belongs together and who wrote it. */
typedef struct
{
  const char *author;
  OstDemoPart part;
} OstDemoChapter;

/* Of a gmina that is not there. */
static gboolean
fill_crest (OstTxn *txn, GError **error)
{
  g_autoptr (GBytes) crest = g_resources_lookup_data ("/pl/ostoja/Ostoja/demo/crest.png",
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return crest != NULL && ost_crest_store_save (txn, crest, error);
}

static gboolean
fill_centre (OstTxn *txn, GError **error)
{
  const OstCentre centre = {
    .name = (char *) "Miejsko-Gminny Ośrodek Pomocy Społecznej w Zabrdziu",
    .address = (char *) "ul. Dworcowa 1",
    .postcode = (char *) "86-999",
    .town = (char *) "Zabrdzie",
    .phone = (char *) "52 000 00 00",
    .email = (char *) "mgops@zabrdzie.example",
    .county = (char *) "brdziański",
    .head = (char *) "Felicja Jastrząb",
    .head_title = (char *) "dyrektorka",
    .case_pattern = (char *) "PR.4200.{nr}.{rrrr}",
    .paper_pattern = (char *) "PR.0643.{nr}.{rrrr}",
    .is_demo = TRUE,
  };

  return ost_centre_store_save (txn, &centre, error) && fill_crest (txn, error);
}

static gboolean
fill_tables (
    OstTxn *txn, OstDemoNames *names, const OstDemoTable *tables, guint n_tables, GError **error)
{
  for (guint i = 0; i < n_tables; i++)
    if (!ost_demo_table_fill (txn, names, &tables[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
fill_office (OstTxn *txn, OstDemo *demo, GError **error)
{
  const OstDemoTable tables[] = {
    { "staff", OST_TYPE_STAFF, ost_record_save },
    { "staff-absences", OST_TYPE_STAFF_ABSENCE, ost_record_save },
    { "institutions", OST_TYPE_INSTITUTION, ost_record_save },
  };

  return fill_centre (txn, error) &&
         fill_tables (txn, demo->names, tables, G_N_ELEMENTS (tables), error);
}

static gboolean
fill_families (OstTxn *txn, OstDemo *demo, GError **error)
{
  const OstDemoTable tables[] = {
    { "members", OST_TYPE_FAMILY_MEMBER, (OstDemoSave) ost_family_store_save_member },
    { "kinship", OST_TYPE_KINSHIP, ost_record_save },
    { "protected-data", OST_TYPE_PROTECTED_DATA, ost_record_save },
    { "bases", OST_TYPE_BASIS_PERIOD, (OstDemoSave) ost_family_store_save_basis },
    { "consents", OST_TYPE_CONSENT, (OstDemoSave) ost_family_store_save_consent },
    { "assignments", OST_TYPE_ASSIGNMENT, (OstDemoSave) ost_family_store_save_assignment },
    { "signals", OST_TYPE_SIGNAL, ost_record_save },
    { "support-requests", OST_TYPE_SUPPORT_REQUEST, ost_record_save },
  };

  demo->families = ost_demo_families_fill (txn, demo->names, error);
  return demo->families != NULL &&
         fill_tables (txn, demo->names, tables, G_N_ELEMENTS (tables), error);
}

/* Texts of the drafts. */
static gboolean
fill_sections (OstTxn *txn, OstDemoNames *names, GError **error)
{
  g_autoptr (OstCsvReader) reader = ost_demo_table_open ("sections", error);

  while (reader != NULL && ost_csv_reader_next (reader))
    {
      const gint64 document =
          ost_demo_names_get (names, "issued_document", ost_demo_table_cell (reader, "document"));
      g_autofree char *content =
          ost_demo_text_fill (ost_demo_table_cell (reader, "content"), &names->today);

      if (!ost_document_store_set_section (txn, document, ost_demo_table_cell (reader, "part"),
                                           content, error))
        return FALSE;
    }
  return reader != NULL;
}

static gboolean
fill_court (OstTxn *txn, OstDemo *demo, GError **error)
{
  const OstDemoTable tables[] = {
    { "court-orders", OST_TYPE_COURT_ORDER, (OstDemoSave) ost_court_store_save_order },
    { "court-duties", OST_TYPE_COURT_DUTY, ost_record_save },
    { "court-requests", OST_TYPE_COURT_REQUEST, (OstDemoSave) ost_court_store_save_request },
    { "appointments", OST_TYPE_APPOINTMENT, ost_record_save },
    { "documents", OST_TYPE_ISSUED_DOCUMENT, ost_record_save },
  };

  return fill_tables (txn, demo->names, tables, G_N_ELEMENTS (tables), error) &&
         ost_demo_plans_fill (txn, demo->names, demo->families, error) &&
         fill_sections (txn, demo->names, error) && ost_demo_quotes_fill (txn, demo->names, error);
}

static gboolean
fill_support (OstTxn *txn, OstDemo *demo, GError **error)
{
  const OstDemoTable tables[] = {
    { "supporting-families", OST_TYPE_SUPPORTING_FAMILY, (OstDemoSave) ost_support_store_save },
    { "supporting-persons", OST_TYPE_SUPPORTING_PERSON, ost_record_save },
    { "supported-families", OST_TYPE_SUPPORTED_FAMILY, ost_record_save },
    { "reimbursements", OST_TYPE_REIMBURSEMENT, ost_record_save },
  };

  return fill_tables (txn, demo->names, tables, G_N_ELEMENTS (tables), error);
}

static gint64
save_episode (OstTxn *txn, gconstpointer record, GError **error)
{
  return ost_placement_store_save_episode (txn, record, ost_txn_get_today (txn), error);
}

/* The register counts children in care. */
static gboolean
refresh_families (OstTxn *txn, const GPtrArray *families, GError **error)
{
  for (guint i = 0; i < families->len; i++)
    {
      const OstDemoFamily *family = g_ptr_array_index (families, i);

      if (!ost_family_register_refresh_contacts (txn, family->id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill_care (OstTxn *txn, OstDemo *demo, GError **error)
{
  const OstDemoTable tables[] = {
    { "facility-costs", OST_TYPE_FACILITY_COST, ost_record_save },
    { "agreement-rules", OST_TYPE_AGREEMENT_RULE, ost_record_save },
    { "episodes", OST_TYPE_EPISODE, save_episode },
    { "interruptions", OST_TYPE_INTERRUPTION, ost_record_save },
    { "child-costs", OST_TYPE_CHILD_COST, (OstDemoSave) ost_placement_store_save_cost },
  };

  return fill_tables (txn, demo->names, tables, G_N_ELEMENTS (tables), error) &&
         ost_demo_county_notes_fill (txn, demo->names, error) &&
         refresh_families (txn, demo->families, error);
}

/* Everybody writes the own visits. */
static gboolean
fill_visits (OstTxn *txn, OstDemo *demo, GError **error)
{
  const gint64 writer = ost_demo_names_get (demo->names, "staff", ost_txn_get_author (txn));

  if (demo->visits == NULL)
    demo->visits = ost_demo_visits_new (txn, demo->names, demo->families, error);
  return demo->visits != NULL && ost_demo_visits_save (demo->visits, txn, writer, error);
}

static const OstDemoChapter chapters[] = {
  { "admin", fill_office }, { "fjastrzab", fill_families }, { "dkania", fill_visits },
  { "alis", fill_visits },  { "bkruk", fill_visits },       { "cwrona", fill_visits },
  { "alis", fill_court },   { "fjastrzab", fill_support },  { "gczapla", fill_care },
};

typedef struct
{
  OstDemo *demo;
  OstDemoPart part;
} OstDemoCall;

/* The morning of the day, so that nothing depends on the clock. */
static void
set_morning (OstTxn *txn, const GDate *today)
{
  g_autofree char *day = ost_date_dup_iso (today);
  g_autofree char *morning = g_strconcat (day, "T06:30:00Z", NULL);

  ost_txn_set_now (txn, morning);
}

static gpointer
run_part (OstTxn *txn, gpointer arg, GError **error)
{
  const OstDemoCall *call = arg;

  set_morning (txn, &call->demo->names->today);
  return GINT_TO_POINTER (call->part (txn, call->demo, error));
}

static gboolean
run_chapter (OstDb *db, OstDemo *demo, const OstDemoChapter *chapter, GError **error)
{
  OstDemoCall call = { demo, chapter->part };

  ost_db_set_author (db, chapter->author);
  return GPOINTER_TO_INT (ost_db_call (db, OST_DB_EDIT, run_part, &call, error));
}

gboolean
ost_demo_fill (OstDb *db, const GDate *today, GError **error)
{
  g_autofree char *author = g_strdup (ost_db_get_author (db));
  g_autoptr (OstDemoNames) names = ost_demo_names_new (today);
  OstDemo demo = { .names = names };
  gboolean filled = TRUE;

  ost_db_set_today (db, today);
  for (guint i = 0; filled && i < G_N_ELEMENTS (chapters); i++)
    filled = run_chapter (db, &demo, &chapters[i], error);
  ost_db_set_author (db, author);
  g_clear_pointer (&demo.visits, ost_demo_visits_free);
  g_clear_pointer (&demo.families, g_ptr_array_unref);
  return filled;
}
