/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "placements/form.h"

static const OstKindValue values[] = {
  { "", NC_ ("form", "Not known"), NULL },
  { "spokrewniona", NC_ ("form", "Kinship foster family"), "rodzina zastępcza spokrewniona" },
  { "niezawodowa", NC_ ("form", "Non-professional foster family"),
    "rodzina zastępcza niezawodowa" },
  { "zawodowa", NC_ ("form", "Professional foster family"), "rodzina zastępcza zawodowa" },
  { "pogotowie", NC_ ("form", "Emergency family"),
    "rodzina zastępcza zawodowa pełniąca funkcję pogotowia rodzinnego" },
  { "specjalistyczna", NC_ ("form", "Specialist professional family"),
    "rodzina zastępcza zawodowa specjalistyczna" },
  { "rdd", NC_ ("form", "Family children's home"), "rodzinny dom dziecka" },
  { "pomocowa", NC_ ("form", "Relief family"), "rodzina pomocowa" },
  { "placowka-socjalizacyjna", NC_ ("form", "Residential home, socialising"),
    "placówka opiekuńczo-wychowawcza typu socjalizacyjnego" },
  { "placowka-interwencyjna", NC_ ("form", "Residential home, intervention"),
    "placówka opiekuńczo-wychowawcza typu interwencyjnego" },
  { "placowka-terapeutyczna", NC_ ("form", "Residential home, specialist therapy"),
    "placówka opiekuńczo-wychowawcza typu specjalistyczno-terapeutycznego" },
  { "placowka-rodzinna", NC_ ("form", "Residential home, family type"),
    "placówka opiekuńczo-wychowawcza typu rodzinnego" },
  { "rpot", NC_ ("form", "Regional care and therapy home"),
    "regionalna placówka opiekuńczo-terapeutyczna" },
  { "iop", NC_ ("form", "Preadoption centre"), "interwencyjny ośrodek preadopcyjny" },
};
G_STATIC_ASSERT (G_N_ELEMENTS (values) == OST_N_FORMS);

const OstKind ost_form_kind = OST_KIND ("form", values);

static const guint8 order[OST_N_FORMS] = {
  [OST_FORM_UNKNOWN] = 0,           [OST_FORM_PREADOPTION] = 1,   [OST_FORM_NON_PROFESSIONAL] = 2,
  [OST_FORM_HOME_INTERVENTION] = 3, [OST_FORM_HOME_FAMILY] = 4,   [OST_FORM_HOME_SOCIAL] = 5,
  [OST_FORM_HOME_THERAPY] = 6,      [OST_FORM_EMERGENCY] = 7,     [OST_FORM_RELIEF] = 8,
  [OST_FORM_FAMILY_HOME] = 9,       [OST_FORM_REGIONAL] = 10,     [OST_FORM_SPECIALIST] = 11,
  [OST_FORM_KINSHIP] = 12,          [OST_FORM_PROFESSIONAL] = 13,
};

gboolean
ost_form_is_residential (OstForm form)
{
  return form >= OST_FORM_HOME_SOCIAL && form <= OST_FORM_PREADOPTION;
}

int
ost_form_order (OstForm form)
{
  return order[form];
}
