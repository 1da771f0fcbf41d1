/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "people/centre.h"

void
ost_centre_free (OstCentre *self)
{
  g_free (self->name);
  g_free (self->address);
  g_free (self->postcode);
  g_free (self->town);
  g_free (self->phone);
  g_free (self->email);
  g_free (self->gmina);
  g_free (self->county);
  g_free (self->head);
  g_free (self->head_title);
  g_free (self->case_pattern);
  g_free (self->paper_pattern);
  g_free (self->footer);
  g_free (self);
}

const char *
ost_centre_get_demo_line (const OstCentre *self)
{
  return self->is_demo ? "DANE PRZYKŁADOWE – osoby i zdarzenia zmyślone" : NULL;
}
