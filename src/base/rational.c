/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rational.h"

static const OstRational not_valid = { 0, 0 };

static gboolean
fits_64 (__int128 value)
{
  return value >= G_MININT64 && value <= G_MAXINT64;
}

static __int128
greatest_common_divisor (__int128 a, __int128 b)
{
  if (a < 0)
    a = -a;
  while (b != 0 && !(fits_64 (a) && fits_64 (b)))
    {
      __int128 rest = a % b;

      a = b;
      b = rest;
    }
  /* Division of 64 bits is many times faster and nearly always enough. */
  for (guint64 x = (guint64) a, y = (guint64) b; b != 0;)
    {
      guint64 rest = x % y;

      x = y;
      y = rest;
      if (y == 0)
        return x;
    }
  return a;
}

OstRational
ost_rational (gint64 num, gint64 den)
{
  g_return_val_if_fail (den > 0, not_valid);
  return (OstRational){ num, den };
}

gboolean
ost_rational_is_valid (OstRational value)
{
  return value.den > 0;
}

OstRational
ost_rational_add (OstRational a, OstRational b)
{
  __int128 scale_a, scale_b, left, right;
  OstRational sum;

  if (a.den == 0 || b.den == 0)
    return not_valid;
  if (a.den == b.den)
    {
      sum.den = a.den;
      return __builtin_add_overflow (a.num, b.num, &sum.num) ? not_valid : sum;
    }

  scale_b = a.den / greatest_common_divisor (a.den, b.den);
  if (__builtin_mul_overflow (scale_b, b.den, &sum.den))
    return not_valid;
  scale_a = sum.den / a.den;
  if (__builtin_mul_overflow (a.num, scale_a, &left) ||
      __builtin_mul_overflow (b.num, scale_b, &right) ||
      __builtin_add_overflow (left, right, &sum.num))
    return not_valid;
  return sum;
}

OstRational
ost_rational_times (OstRational value, gint64 factor)
{
  if (value.den == 0 || !__builtin_mul_overflow (value.num, (__int128) factor, &value.num))
    return value;
  return not_valid;
}

OstRational
ost_rational_over (OstRational value, gint64 divisor)
{
  g_return_val_if_fail (divisor > 0, not_valid);
  if (value.den == 0 || !__builtin_mul_overflow (value.den, (__int128) divisor, &value.den))
    return value;
  return not_valid;
}

OstRational
ost_rational_reduce (OstRational value)
{
  __int128 common;

  if (value.den == 0)
    return value;
  common = greatest_common_divisor (value.num, value.den);
  return (OstRational){ value.num / common, value.den / common };
}

int
ost_rational_compare (OstRational a, OstRational b)
{
  OstRational difference = ost_rational_add (a, (OstRational){ -b.num, b.den });

  g_return_val_if_fail (difference.den > 0, 0);
  return (difference.num > 0) - (difference.num < 0);
}

static __int128
floor_div (__int128 num, __int128 den)
{
  __int128 quotient;

  if (num >= 0 && fits_64 (num) && fits_64 (den))
    return (guint64) num / (guint64) den;
  quotient = num / den;
  return num % den < 0 ? quotient - 1 : quotient;
}

gboolean
ost_rational_round (OstRational value, gint64 *rounded)
{
  __int128 twice, den, result;

  if (value.den == 0 || __builtin_mul_overflow (value.num, (__int128) 2, &twice) ||
      __builtin_mul_overflow (value.den, (__int128) 2, &den) ||
      __builtin_add_overflow (twice, value.den, &twice))
    return FALSE;
  result = floor_div (twice, den);
  if (!fits_64 (result))
    return FALSE;
  *rounded = (gint64) result;
  return TRUE;
}
