/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/date.h"
#include "calendar/care-bar.h"
#include "calendar/calendar-entry.h"
#include "calendar/libcairo.h"
#include "placements/form.h"

/* Heights in letter sizes, from above. */
#define SCALE_HEIGHT 1.7
#define EPISODE_HEIGHT 2.1
#define GAP 0.25
#define RATE_HEIGHT 1.6
#define PAYMENT_HEIGHT 0.9
#define TICK_ROOM 5.0 /* letter sizes that a word of the scale needs */
#define INSET 0.4
#define MOST_AHEAD 400  /* days from today in which a next change of the rate is shown */
#define AFTER_CHANGE 45 /* days shown behind it */

struct _OstCareBar
{
  const OstCareTimeline *timeline;
  OstCalendarPalette palette;
  OstTextBrush *brush;
  double size;
  int first, last; /* days shown */
  int today;
};

/* Whole months around all that there is and today. */
static void
find_range (OstCareBar *self)
{
  self->first = self->today;
  self->last = self->today;
  for (guint i = 0; i < self->timeline->episodes->len; i++)
    {
      const OstEpisode *episode = self->timeline->episodes->pdata[i];

      self->first = MIN (self->first, ost_day_of (&episode->from_day));
      if (g_date_valid (&episode->to_day))
        self->last = MAX (self->last, ost_day_of (&episode->to_day));
    }
  for (guint i = 0; i < self->timeline->rates->len; i++)
    {
      const OstRateSpan *span = &g_array_index (self->timeline->rates, OstRateSpan, i);

      if (span->from > self->today && span->from - self->today < MOST_AHEAD)
        self->last = MAX (self->last, span->from + AFTER_CHANGE);
    }
  self->first = ost_day_month_start (self->first);
  self->last = ost_day_next_month (ost_day_month_start (self->last)) - 1;
}

OstCareBar *
ost_care_bar_new (const OstCareTimeline *timeline, const GDate *today, const OstCareBarStyle *style)
{
  OstCareBar *self = g_new0 (OstCareBar, 1);

  self->timeline = timeline;
  self->palette = *style->palette;
  self->size = style->font_size;
  self->brush = ost_text_brush_new (style->font_family, FALSE);
  self->today = ost_day_of (today);
  find_range (self);
  return self;
}

void
ost_care_bar_free (OstCareBar *self)
{
  ost_text_brush_free (self->brush);
  g_free (self);
}

static double
episodes_top (const OstCareBar *self)
{
  return SCALE_HEIGHT * self->size;
}

static double
rates_top (const OstCareBar *self)
{
  return episodes_top (self) + (EPISODE_HEIGHT + GAP) * self->size;
}

static double
payments_top (const OstCareBar *self)
{
  return rates_top (self) + (RATE_HEIGHT + GAP) * self->size;
}

double
ost_care_bar_get_height (const OstCareBar *self)
{
  return payments_top (self) + PAYMENT_HEIGHT * self->size;
}

/* Left edge of DAY. */
static double
x_of (const OstCareBar *self, double width, int day)
{
  const int shown = CLAMP (day, self->first, self->last + 1);

  return floor (width * (shown - self->first) / (self->last + 1 - self->first));
}

static cairo_rectangle_t
place_of (const OstCareBar *self, double width, int from, int to, double top, double height)
{
  const double x = x_of (self, width, from);
  const int end = to == OST_DAY_OPEN ? self->last + 1 : to + 1;

  return (cairo_rectangle_t){ x, top, MAX (2, x_of (self, width, end) - x), height };
}

static void
fill_place (cairo_t *cr, const cairo_rectangle_t *place, const OstColour *colour)
{
  ost_colour_use (colour, cr);
  cairo_rectangle (cr, place->x, place->y, place->width, place->height);
  cairo_fill (cr);
}

static void
stroke_place (cairo_t *cr, const cairo_rectangle_t *place, const OstColour *colour, double line)
{
  ost_colour_use (colour, cr);
  cairo_set_line_width (cr, line);
  cairo_rectangle (cr, place->x + line / 2, place->y + line / 2, MAX (0, place->width - line),
                   place->height - line);
  cairo_stroke (cr);
}

static void
write_in (OstCareBar *self,
          cairo_t *cr,
          const cairo_rectangle_t *place,
          const char *text,
          OstTextFlags flags)
{
  const OstTextLook look = { self->size * 0.92, flags, self->palette.ink };
  const double ascent = ost_text_brush_get_ascent (self->brush) * look.size;
  const double descent = ost_text_brush_get_descent (self->brush) * look.size;
  cairo_rectangle_t room = *place;

  room.x += INSET * self->size;
  room.width -= 2 * INSET * self->size;
  room.y += (place->height + ascent - descent) / 2;
  if (room.width >= self->size * 1.5)
    ost_text_brush_write (self->brush, cr, text, &room, &look);
}

/* Months between two words of the scale. */
static int
find_step (const OstCareBar *self, double width)
{
  static const int steps[] = { 1, 3, 6, 12, 24, 60, 120 };
  const double a_month = width * 30.44 / (self->last + 1 - self->first);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (a_month * steps[i] >= TICK_ROOM * self->size)
      return steps[i];
  return steps[G_N_ELEMENTS (steps) - 1];
}

static char *
dup_tick (const GDate *month, int step)
{
  if (step >= 12)
    return g_strdup_printf ("%d", g_date_get_year (month));
  return g_strdup_printf ("%s %d", ost_month_short ((int) g_date_get_month (month)),
                          g_date_get_year (month) % 10000);
}

static void
paint_tick (OstCareBar *self, cairo_t *cr, double x, double room, const char *words)
{
  const OstTextLook look = { self->size * 0.85, OST_TEXT_PLAIN, self->palette.dim };
  const cairo_rectangle_t place = { x + 3, self->size * 1.1, room - 4, 0 };

  ost_colour_use (&self->palette.line, cr);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, x + 0.5, 0);
  cairo_line_to (cr, x + 0.5, ost_care_bar_get_height (self));
  cairo_stroke (cr);
  ost_text_brush_write (self->brush, cr, words, &place, &look);
}

static void
paint_scale (OstCareBar *self, cairo_t *cr, double width)
{
  const int step = find_step (self, width);
  int day = self->first;

  for (int next; day <= self->last; day = next)
    {
      const GDate month = ost_day_to_date (day);
      const int number = g_date_get_year (&month) * 12 + (int) g_date_get_month (&month) - 1;
      g_autofree char *words = NULL;
      double x;

      next = ost_day_next_month (day);
      if (number % step != 0)
        continue;
      words = dup_tick (&month, step);
      x = x_of (self, width, day);
      if (width - x > self->size * 2)
        paint_tick (self, cr, x, width - x, words);
    }
}

static cairo_rectangle_t
place_of_episode (const OstCareBar *self, double width, guint i)
{
  const OstEpisode *episode = self->timeline->episodes->pdata[i];
  int last = g_date_valid (&episode->to_day) ? ost_day_of (&episode->to_day) : OST_DAY_OPEN;

  /* The day of transfer belongs to the next one. */
  if (i + 1 < self->timeline->episodes->len)
    {
      const OstEpisode *next = self->timeline->episodes->pdata[i + 1];

      last = MIN (last, ost_day_of (&next->from_day) - 1);
    }
  return place_of (self, width, ost_day_of (&episode->from_day), last, episodes_top (self),
                   EPISODE_HEIGHT * self->size);
}

static const OstColour *
colour_of_form (const OstCareBar *self, int form)
{
  return &self->palette.kinds[ost_form_is_residential (form) ? OST_ENTRY_VISIT_TO_WRITE_UP
                                                             : OST_ENTRY_VISIT_PLANNED];
}

static void
paint_episode (OstCareBar *self, cairo_t *cr, double width, guint i, gboolean chosen)
{
  const OstEpisode *episode = self->timeline->episodes->pdata[i];
  const cairo_rectangle_t place = place_of_episode (self, width, i);
  const OstColour *colour = colour_of_form (self, episode->form);
  const OstColour fill = ost_colour_mix (colour, &self->palette.paper, self->palette.tint * 1.4);
  g_autofree char *words = g_strjoin (" · ", ost_kind_get_label (&ost_form_kind, episode->form),
                                      episode->place_name, NULL);

  fill_place (cr, &place, &fill);
  stroke_place (cr, &place, colour, chosen ? 3 : 1);
  write_in (self, cr, &place, words, OST_TEXT_PLAIN);
}

static void
paint_rate (OstCareBar *self, cairo_t *cr, double width, const OstRateSpan *span)
{
  const cairo_rectangle_t place =
      place_of (self, width, span->from, span->to, rates_top (self), RATE_HEIGHT * self->size);
  const double share = span->rate <= 0 ? 0 : 0.10 + span->rate / 100.0 * 0.6;
  const OstColour fill =
      ost_colour_mix (&self->palette.kinds[OST_ENTRY_VISIT_HELD], &self->palette.paper, share);
  g_autofree char *words = span->rate > 0    ? g_strdup_printf ("%d %%", span->rate)
                           : span->rate == 0 ? g_strdup (_ ("without the gmina's share"))
                                             : g_strdup (_ ("not settled"));

  fill_place (cr, &place, &fill);
  stroke_place (cr, &place, &self->palette.dim, 1);
  write_in (self, cr, &place, words, OST_TEXT_PLAIN);
}

static void
paint_interruption (OstCareBar *self, cairo_t *cr, double width, const OstInterruption *row)
{
  const int to = g_date_valid (&row->to_day) ? ost_day_of (&row->to_day) : OST_DAY_OPEN;
  const double height = EPISODE_HEIGHT * self->size;
  const cairo_rectangle_t place =
      place_of (self, width, ost_day_of (&row->from_day), to, episodes_top (self), height);

  cairo_save (cr);
  cairo_rectangle (cr, place.x, place.y, place.width, place.height);
  cairo_clip (cr);
  ost_colour_use (&self->palette.dim, cr);
  cairo_set_line_width (cr, 1);
  for (double x = place.x - height; x < place.x + place.width; x += self->size * 0.55)
    {
      cairo_move_to (cr, x, place.y + height);
      cairo_line_to (cr, x + height, place.y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_payment (OstCareBar *self, cairo_t *cr, double width, const OstChildCost *cost)
{
  const double half = PAYMENT_HEIGHT * self->size / 2;
  const double x = x_of (self, width, ost_day_of (&cost->paid_on)) + 0.5;
  const double y = payments_top (self) + half;

  cairo_move_to (cr, x, y - half * 0.8);
  cairo_line_to (cr, x + half * 0.8, y);
  cairo_line_to (cr, x, y + half * 0.8);
  cairo_line_to (cr, x - half * 0.8, y);
  cairo_close_path (cr);
  ost_colour_use (&self->palette.kinds[OST_ENTRY_HEARING], cr);
  cairo_fill (cr);
}

static void
paint_today (OstCareBar *self, cairo_t *cr, double width)
{
  const double x = x_of (self, width, self->today) + 0.5;

  ost_colour_use (&self->palette.holiday, cr);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, x, SCALE_HEIGHT * self->size - 3);
  cairo_line_to (cr, x, ost_care_bar_get_height (self));
  cairo_stroke (cr);
}

void
ost_care_bar_paint (OstCareBar *self, cairo_t *cr, double width, int chosen)
{
  const OstCareTimeline *timeline = self->timeline;

  paint_scale (self, cr, width);
  for (guint i = 0; i < timeline->episodes->len; i++)
    paint_episode (self, cr, width, i, chosen == (int) i);
  for (guint i = 0; i < timeline->interruptions->len; i++)
    paint_interruption (self, cr, width, timeline->interruptions->pdata[i]);
  for (guint i = 0; i < timeline->rates->len; i++)
    paint_rate (self, cr, width, &g_array_index (timeline->rates, OstRateSpan, i));
  for (guint i = 0; i < timeline->payments->len; i++)
    paint_payment (self, cr, width, timeline->payments->pdata[i]);
  paint_today (self, cr, width);
}

int
ost_care_bar_find (const OstCareBar *self, double width, double x, double y)
{
  for (guint i = 0; i < self->timeline->episodes->len; i++)
    {
      const cairo_rectangle_t place = place_of_episode (self, width, i);

      if (x >= place.x && x < place.x + place.width && y >= place.y && y < place.y + place.height)
        return (int) i;
    }
  return -1;
}

char *
ost_care_bar_dup_episode_words (const OstEpisode *episode)
{
  g_autofree char *from = ost_date_dup_numeric (&episode->from_day);
  g_autofree char *to = ost_date_dup_numeric (&episode->to_day);
  const char *form = ost_kind_get_label (&ost_form_kind, episode->form);
  const char *place = episode->place_name != NULL ? episode->place_name : "–";

  if (*to == '\0')
    /* Translators: form of care, family or facility, first day */
    return g_strdup_printf (_ ("%s, %s, since %s"), form, place, from);
  /* Translators: form of care, family or facility, first and last day */
  return g_strdup_printf (_ ("%s, %s, %s – %s"), form, place, from, to);
}

char *
ost_care_bar_dup_words (const OstCareTimeline *timeline)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < timeline->episodes->len; i++)
    {
      g_autofree char *episode = ost_care_bar_dup_episode_words (timeline->episodes->pdata[i]);

      g_string_append_printf (words, "%s%s", words->len > 0 ? "; " : "", episode);
    }
  for (guint i = 0; i < timeline->rates->len; i++)
    {
      const OstRateSpan *span = &g_array_index (timeline->rates, OstRateSpan, i);
      const GDate day = ost_day_to_date (span->from);
      g_autofree char *from = ost_date_dup_numeric (&day);

      if (span->rate > 0)
        g_string_append_printf (words, _ ("; %d %% from %s"), span->rate, from);
    }
  return g_string_free (words, FALSE);
}
