/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "people/centre-card.h"

static const OstField fields[] = {
  OST_FIELD (OstCentreCard, name, TEXT, N_ ("Name"), OST_FIELD_REQUIRED),
  OST_FIELD (OstCentreCard, address, TEXT, N_ ("Street and number"), OST_FIELD_PLAIN),
  OST_FIELD (OstCentreCard, postcode, TEXT, N_ ("Postcode"), OST_FIELD_PLAIN),
  OST_FIELD (OstCentreCard, town, TEXT, N_ ("Town or village"), OST_FIELD_PLAIN),
  OST_FIELD (OstCentreCard, gmina, TEXT, N_ ("Gmina"), OST_FIELD_PLAIN),
  OST_FIELD (OstCentreCard, county, TEXT, N_ ("County that usually bills"), OST_FIELD_PLAIN),
  OST_FIELD (OstCentreCard, phone, TEXT, N_ ("Phone"), OST_FIELD_PLAIN),
  OST_FIELD (OstCentreCard, email, TEXT, N_ ("E-mail"), OST_FIELD_PLAIN),
  OST_FIELD (OstCentreCard, head, TEXT, N_ ("Given name and surname of the head"), OST_FIELD_PLAIN),
  OST_FIELD (OstCentreCard, head_title, TEXT, N_ ("Title of the head"), OST_FIELD_PLAIN),
};

static gboolean
is_postcode (const char *text)
{
  return strlen (text) == 6 && g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) &&
         text[2] == '-' && g_ascii_isdigit (text[3]) && g_ascii_isdigit (text[4]) &&
         g_ascii_isdigit (text[5]);
}

static void
check_card (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstCentreCard *self = record;

  if (self->postcode != NULL && !is_postcode (self->postcode))
    ost_problems_add (problems, OST_PROBLEM_WARNING, "postcode",
                      _ ("A postcode is written like 86-010"));
  if (self->email != NULL && strchr (self->email, '@') == NULL)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "email", _ ("An e-mail address has an @"));
}

OST_DEFINE_RECORD (OstCentreCard, ost_centre_card, "setting", fields, check_card)
