/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/text.h"
#include "casework/court-store.h"
#include "casework/failed-visits-store.h"
#include "casework/visit-store.h"
#include "documents/no-contact-letter-store.h"

#define KEEP(source, text) ost_paper_source_keep (source, g_strdup (text))
#define HIDDEN_ADDRESS "adres znany ośrodkowi"

static const char *const templates[] = {
  [OST_NO_CONTACT_FAMILY] = "family-letter",
  [OST_NO_CONTACT_SOCIAL_WORKER] = "worker-note",
  [OST_NO_CONTACT_COURT] = "court-no-contact",
};

static gboolean
fill_visits (OstPaperSource *source, OstNoContactLetter *letter, GError **error)
{
  g_autoptr (OstFailedVisits) failed =
      ost_failed_visits_store_load (source->txn, source->family->parent_instance.id, error);
  OstFailedVisitRow *rows;

  if (failed == NULL)
    return FALSE;
  if (failed->visits->len == 0)
    {
      g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT,
                           _ ("No visit has failed since the last contact with the family"));
      return FALSE;
    }
  rows = OST_PAPER_ROOM (source, failed->visits->len, OstFailedVisitRow);
  for (guint i = 0; i < failed->visits->len; i++)
    {
      const OstVisit *visit = g_ptr_array_index (failed->visits, i);

      rows[i].day = visit->day;
      rows[i].from_time = visit->from_time;
      rows[i].outcome = ost_kind_get_polish (&ost_visit_outcome_kind, visit->outcome);
    }
  letter->last_contact = failed->last_contact;
  letter->visits = rows;
  letter->n_visits = failed->visits->len;
  return TRUE;
}

static gboolean
fill_children (OstPaperSource *source, OstNoContactLetter *letter, GError **error)
{
  OstSeenChild *children = OST_PAPER_ROOM (source, source->household->len, OstSeenChild);

  for (guint i = 0; i < source->household->len; i++)
    {
      const OstHouseholdRow *row = g_ptr_array_index (source->household, i);
      OstSeenChild *child = &children[letter->n_children];

      if (row->member->role != OST_ROLE_CHILD)
        continue;
      child->name = ost_paper_source_name (source, row->person);
      child->last_seen = ost_date_none ();
      if (!ost_visit_store_get_last_seen (source->txn, row->person->parent_instance.id,
                                          &child->last_seen, error))
        return FALSE;
      letter->n_children++;
    }
  letter->children = children;
  return TRUE;
}

static const char *
name_grown_up (OstPaperSource *source, const OstPerson *person)
{
  const char *name = ost_paper_source_name (source, person);

  switch (person->sex)
    {
    case OST_SEX_WOMAN:
      return ost_paper_source_printf (source, "Pani %s", name);
    case OST_SEX_MAN:
      return ost_paper_source_printf (source, "Pan %s", name);
    default:
      return name;
    }
}

/* The grown-ups of the household and where they live; guard R1. */
static void
address_family (OstPaperSource *source, OstNoContactLetter *letter)
{
  const OstFamily *family = source->family;
  const char **lines = OST_PAPER_ROOM (source, source->household->len + 4, const char *);
  gboolean hidden = family->address_confidential;
  guint n = 0;

  for (guint i = 0; i < source->household->len; i++)
    {
      const OstHouseholdRow *row = g_ptr_array_index (source->household, i);

      hidden = hidden || row->person->address_confidential;
      if (row->member->role != OST_ROLE_CHILD)
        lines[n++] = name_grown_up (source, row->person);
    }
  if (n == 0)
    lines[n++] = ost_paper_source_printf (source, "Rodzina %s", family->name);
  lines[n++] =
      hidden ? HIDDEN_ADDRESS
             : ost_paper_source_keep (
                   source, ost_text_address_line (family->street, family->house, family->flat,
                                                  family->street != NULL ? NULL : family->town));
  if (!hidden && family->postcode != NULL && family->town != NULL)
    lines[n++] = ost_paper_source_printf (source, "%s %s", family->postcode, family->town);
  letter->addressee = lines;
}

static void
address_worker (OstPaperSource *source, OstNoContactLetter *letter)
{
  const char **lines = OST_PAPER_ROOM (source, 3, const char *);
  const char *name = ost_paper_source_staff_name (source, source->family->social_worker_id);

  lines[0] = name != NULL ? name : "Pracownik socjalny";
  lines[1] = name != NULL ? "pracownik socjalny" : NULL;
  letter->addressee = lines;
}

static gboolean
address_court (OstPaperSource *source, OstNoContactLetter *letter, GError **error)
{
  GError *failed = NULL;
  g_autoptr (OstCourtOrder) order = ost_court_store_find_order (
      source->txn, source->family->parent_instance.id, &source->today, &failed);

  if (failed == NULL && order == NULL)
    g_set_error_literal (&failed, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT,
                         _ ("No order of a court that obliges the family is in the file"));
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  letter->signature = KEEP (source, order->signature);
  letter->ordered_on = order->issued_on;
  return ost_paper_source_address (source, order->institution_id, &letter->addressee, error);
}

static void
sign (OstPaperSource *source, OstNoContactLetter *letter)
{
  const OstCentre *centre = source->centre;
  const char *assistant =
      source->assistant != NULL
          ? ost_paper_source_staff_name (source, source->assistant->parent_instance.id)
          : NULL;

  letter->signatures[letter->n_signatures++] =
      (OstSignature){ .name = assistant, .role = "asystent rodziny" };
  if (letter->reader == OST_NO_CONTACT_SOCIAL_WORKER)
    letter->signatures[letter->n_signatures++] =
        (OstSignature){ .caption = "Przyjęto do wiadomości", .role = "data i podpis" };
  if (letter->reader == OST_NO_CONTACT_COURT)
    letter->signatures[letter->n_signatures++] =
        (OstSignature){ .name = centre->head, .role = centre->head_title };
}

static gboolean
address (OstPaperSource *source, OstNoContactLetter *letter, GError **error)
{
  switch (letter->reader)
    {
    case OST_NO_CONTACT_FAMILY:
      address_family (source, letter);
      return TRUE;
    case OST_NO_CONTACT_SOCIAL_WORKER:
      address_worker (source, letter);
      return TRUE;
    case OST_NO_CONTACT_COURT:
      return address_court (source, letter, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

gboolean
ost_no_contact_letter_store_fill (OstPaperSource *source,
                                  OstNoContactReader reader,
                                  OstNoContactLetter *letter,
                                  GError **error)
{
  const OstStaff *assistant = source->assistant;

  *letter = (OstNoContactLetter){ .reader = reader, .phone = source->centre->phone };
  ost_paper_source_fill (source, &letter->paper, NULL);
  letter->family = KEEP (source, source->family->name);
  letter->text = ost_paper_source_text (source, templates[reader]);
  if (assistant != NULL && assistant->phone != NULL)
    letter->phone = KEEP (source, assistant->phone);
  sign (source, letter);
  return fill_visits (source, letter, error) && fill_children (source, letter, error) &&
         address (source, letter, error);
}
