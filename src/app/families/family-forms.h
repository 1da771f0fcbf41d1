/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/widgets/record-form.h"

G_BEGIN_DECLS

/* Forms of what lies in a family's file. */
extern const OstFormLayout ost_family_form;
extern const OstFormLayout ost_new_family_form; /* the little that is known on the first day */
extern const OstFormLayout ost_person_form;
extern const OstFormLayout ost_member_form;
extern const OstFormLayout ost_basis_form;
extern const OstFormLayout ost_consent_form;
extern const OstFormLayout ost_assignment_form;

G_END_DECLS
