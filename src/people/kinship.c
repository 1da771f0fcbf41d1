/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "people/kinship.h"

static const OstKindValue relation_values[] = {
  { "", "", NULL },
  { "rodzic", NC_ ("relation", "Parent of"), "rodzic" },
  { "malzonek", NC_ ("relation", "Spouse of"), "małżonek" },
  { "partner", NC_ ("relation", "Partner of"), "partner" },
  { "rodzenstwo", NC_ ("relation", "Sibling of"), "rodzeństwo" },
  { "dziadek", NC_ ("relation", "Grandparent of"), "babcia / dziadek" },
  { "opiekun-prawny", NC_ ("relation", "Legal guardian of"), "opiekun prawny" },
  { "inne", NC_ ("relation", "Other relative of"), "inny krewny" },
};

const OstKind ost_relation_kind = OST_KIND ("relation", relation_values);

static const OstKindValue authority_values[] = {
  { "", "", NULL },
  { "pelna", NC_ ("authority", "Full"), "pełna" },
  { "ograniczona", NC_ ("authority", "Limited"), "ograniczona" },
  { "zawieszona", NC_ ("authority", "Suspended"), "zawieszona" },
  { "pozbawiony", NC_ ("authority", "Removed"), "pozbawiony władzy rodzicielskiej" },
};

const OstKind ost_authority_kind = OST_KIND ("authority", authority_values);

static const OstField fields[] = {
  OST_FIELD_OF (OstKinship, person_id, LINK, N_ ("Person"), OST_FIELD_REQUIRED, "person"),
  OST_FIELD_OF (OstKinship, relative_id, LINK, N_ ("Relative"), OST_FIELD_REQUIRED, "person"),
  OST_FIELD_OF (
      OstKinship, relation, KIND, N_ ("Relation"), OST_FIELD_REQUIRED, &ost_relation_kind),
  OST_FIELD_OF (
      OstKinship, authority, KIND, N_ ("Parental authority"), OST_FIELD_PLAIN, &ost_authority_kind),
  OST_FIELD (OstKinship, notes, TEXT, N_ ("Notes"), OST_FIELD_PLAIN),
};

OST_DEFINE_RECORD (OstKinship, ost_kinship, "kinship", fields, NULL)
