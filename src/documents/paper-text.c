/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "documents/paper-text.h"

static const OstTemplateField letterhead[] = {
  { "adres", "ul. Dworcowa 1" },          { "kod", "86-999" },
  { "miejscowosc", "Zabrdzie" },          { "telefon", "52 000 00 00" },
  { "e-mail", "mgops@zabrdzie.example" }, { NULL },
};

static const OstTemplateField footer[] = {
  { "stopka", "Administratorem danych jest ośrodek" },
  { NULL },
};

static const OstTemplateField unknown_family[] = {
  { "data pisma", "16 listopada 2026 r." },
  { "data wpływu", "19 listopada 2026 r." },
  { "sygnatura", "III Nsm 512/26" },
  { "kogo", "małoletni Jan i Ewa Przykładowscy" },
  { "data", "24 listopada 2026 r." },
  { "szukano", "Przykładowski, Zabrdzie" },
  { NULL },
};

static const OstTemplateField no_fields[] = { { NULL } };

static const OstTemplateField agreements[] = {
  { "asystent", "Anna Lis" },
  { "telefon", "600 000 001" },
  { NULL },
};

static const OstTemplateField family_letter[] = {
  { "terminy", "12 listopada 2026 r. i 19 listopada 2026 r." },
  { "ostatni kontakt", "5 listopada 2026 r." },
  { "telefon", "600 000 001" },
  { NULL },
};

static const OstTemplateField failed_visits[] = {
  { "rodzina", "Przykładowscy" },
  { "ile", "2" },
  { "od", "12 listopada 2026 r." },
  { "ostatni kontakt", "5 listopada 2026 r." },
  { "sygnatura", "III Nsm 512/26" },
  { "postanowienie", "16 marca 2026 r." },
  { NULL },
};

static const OstPaperText texts[] = {
  { "letterhead", NC_ ("paper-text", "Under the name of the centre"), letterhead },
  { "footer", NC_ ("paper-text", "At the foot of every page"), footer },
  { "unknown-family", NC_ ("paper-text", "Answer to a court: the family is not known"),
    unknown_family },
  { "opinion-sources", NC_ ("paper-text", "Opinion, part 2: what it is based on"), no_fields },
  { "opinion-no-letter", NC_ ("paper-text", "Opinion, part 1: the court has not written"),
    no_fields },
  { "opinion-no-questions", NC_ ("paper-text", "Opinion, part 1: the letter asks nothing"),
    no_fields },
  { "opinion-no-duties", NC_ ("paper-text", "Opinion, part 5: no duties are known"), no_fields },
  { "opinion-no-care", NC_ ("paper-text", "Opinion, part 9: no child is in care"), no_fields },
  { "opinion-closing", NC_ ("paper-text", "Opinion, below the conclusions"), no_fields },
  { "plan-received", NC_ ("paper-text", "Plan of work, above the signatures"), no_fields },
  { "visit-card", NC_ ("paper-text", "Visit card, above the signatures"), no_fields },
  { "agreements", NC_ ("paper-text", "Our agreements, last sentence"), agreements },
  { "family-letter", NC_ ("paper-text", "Letter to the family after failed visits"),
    family_letter },
  { "worker-note", NC_ ("paper-text", "Note for the social worker after failed visits"),
    failed_visits },
  { "court-no-contact", NC_ ("paper-text", "Report to the court about failed visits"),
    failed_visits },
};

const OstPaperText *
ost_paper_texts (guint *n)
{
  *n = G_N_ELEMENTS (texts);
  return texts;
}

const OstPaperText *
ost_paper_text_find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i].code, code))
      return &texts[i];
  return NULL;
}

char *
ost_paper_text_dup_shipped (const char *code)
{
  g_autofree char *path = g_strdup_printf ("/pl/ostoja/Ostoja/papers/%s.txt", code);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_return_val_if_fail (bytes != NULL, g_strdup (""));
  return g_strchomp (g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
}
