/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/widgets/record-form.h"

G_BEGIN_DECLS

/* Forms of the office's own records. */
extern const OstFormLayout ost_centre_form;
extern const OstFormLayout ost_staff_form;
extern const OstFormLayout ost_staff_absence_form;
extern const OstFormLayout ost_institution_form;
extern const OstFormLayout ost_dictionary_form;

G_END_DECLS
