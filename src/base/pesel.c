/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "base/pesel.h"

#define PESEL_LENGTH 11

/* The month carries the century: 80 for the 1800s, 0, 20, 40 and 60 for those that follow. */
static const struct
{
  int first_year;
  int added_to_month;
} centuries[] = { { 1800, 80 }, { 1900, 0 }, { 2000, 20 }, { 2100, 40 }, { 2200, 60 } };

static gboolean
is_eleven_digits (const char *pesel)
{
  return pesel != NULL && strlen (pesel) == PESEL_LENGTH &&
         strspn (pesel, "0123456789") == PESEL_LENGTH;
}

static int
two_digits (const char *at)
{
  return (at[0] - '0') * 10 + (at[1] - '0');
}

static char
check_digit (const char *pesel)
{
  static const int weights[] = { 1, 3, 7, 9, 1, 3, 7, 9, 1, 3 };
  int sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    sum += weights[i] * (pesel[i] - '0');
  return '0' + (10 - sum % 10) % 10;
}

gboolean
ost_pesel_get_birth_date (const char *pesel, GDate *birth_date)
{
  g_return_val_if_fail (birth_date != NULL, FALSE);

  *birth_date = ost_date_none ();
  if (!is_eleven_digits (pesel))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (centuries); i++)
    {
      const int month = two_digits (pesel + 2) - centuries[i].added_to_month;

      if (month >= 1 && month <= 12)
        *birth_date =
            ost_date (centuries[i].first_year + two_digits (pesel), month, two_digits (pesel + 4));
    }
  return g_date_valid (birth_date);
}

OstPeselState
ost_pesel_check (const char *pesel)
{
  GDate birth_date;

  if (!is_eleven_digits (pesel))
    return OST_PESEL_LENGTH;
  if (!ost_pesel_get_birth_date (pesel, &birth_date))
    return OST_PESEL_DATE;
  return check_digit (pesel) == pesel[10] ? OST_PESEL_GOOD : OST_PESEL_CHECK;
}

gboolean
ost_pesel_is_female (const char *pesel)
{
  return is_eleven_digits (pesel) && (pesel[9] - '0') % 2 == 0;
}

char *
ost_pesel_make (const GDate *birth_date, gboolean female, int serial)
{
  char digits[PESEL_LENGTH + 1] = "";
  int year;
  int century;

  g_return_val_if_fail (birth_date != NULL && g_date_valid (birth_date), NULL);
  year = g_date_get_year (birth_date);
  g_return_val_if_fail (year >= 1800 && year < 2300, NULL);
  g_return_val_if_fail (serial >= 0 && serial <= 9999, NULL);

  century = year / 100 - 18;
  g_snprintf (digits, sizeof digits, "%02d%02d%02d%04d", year % 100,
              (int) g_date_get_month (birth_date) + centuries[century].added_to_month,
              (int) g_date_get_day (birth_date), serial - serial % 2 + (female ? 0 : 1));
  digits[10] = check_digit (digits);
  return g_strndup (digits, PESEL_LENGTH);
}
