/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  OST_PESEL_GOOD,
  OST_PESEL_LENGTH, /* not eleven digits */
  OST_PESEL_DATE,   /* no such day of birth */
  OST_PESEL_CHECK   /* check digit wrong: such numbers exist, warn and go on */
} OstPeselState;

OstPeselState ost_pesel_check (const char *pesel);
/* FALSE when the first six digits are no date. */
gboolean ost_pesel_get_birth_date (const char *pesel, GDate *birth_date);
gboolean ost_pesel_is_female (const char *pesel);
/* A number with a right check digit; SERIAL 0..9999, its last digit gives the sex. For the demo. */
char *ost_pesel_make (const GDate *birth_date, gboolean female, int serial);

G_END_DECLS
