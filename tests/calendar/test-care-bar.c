/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "calendar/care-bar.h"
#include "placements/form.h"

#define WIDTH 1000.0

static OstEpisode *
episode_new (int form, const char *place, const GDate *from, const GDate *to)
{
  OstEpisode *episode = g_object_new (OST_TYPE_EPISODE, NULL);

  episode->form = form;
  episode->place_name = g_strdup (place);
  episode->from_day = *from;
  episode->to_day = *to;
  return episode;
}

/* Emergency family until 1 March, from that very day a home; year 2 from 15 January 2025. */
static OstCareTimeline *
timeline_new (void)
{
  OstCareTimeline *timeline = g_new0 (OstCareTimeline, 1);
  const GDate first = ost_date (2024, 1, 15), moved = ost_date (2024, 7, 1);
  const GDate none = ost_date_none ();
  const OstRateSpan spans[] = { { ost_day (2024, 1, 15), ost_day (2025, 1, 14), 10 },
                                { ost_day (2025, 1, 15), OST_DAY_OPEN, 30 } };

  timeline->episodes = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (timeline->episodes,
                   episode_new (OST_FORM_EMERGENCY, "Bartczakowie", &first, &moved));
  g_ptr_array_add (timeline->episodes,
                   episode_new (OST_FORM_HOME_SOCIAL, "Zatoka", &moved, &none));
  timeline->interruptions = g_ptr_array_new_with_free_func (g_object_unref);
  timeline->payments = g_ptr_array_new_with_free_func (g_object_unref);
  timeline->rates = g_array_new (FALSE, FALSE, sizeof (OstRateSpan));
  g_array_append_vals (timeline->rates, spans, G_N_ELEMENTS (spans));
  return timeline;
}

static OstCareBar *
bar_new (const OstCareTimeline *timeline)
{
  const GDate today = ost_date (2025, 6, 30);
  const OstCareBarStyle style = { &ost_palette_light, "Liberation Sans, Sans", 14 };

  return ost_care_bar_new (timeline, &today, &style);
}

/* The picture shows January 2024 to June 2025: 547 days. */
static double
x_of (const GDate *day)
{
  const GDate first = ost_date (2024, 1, 1);

  return WIDTH * ost_date_days_between (&first, day) / 547.0;
}

static void
test_find (void)
{
  g_autoptr (OstCareTimeline) timeline = timeline_new ();
  g_autoptr (OstCareBar) bar = bar_new (timeline);
  const double y = 14 * 2.5;
  const GDate before = ost_date (2024, 1, 10), held = ost_date (2024, 6, 28);
  const GDate moved = ost_date (2024, 7, 3);

  g_assert_cmpint (ost_care_bar_find (bar, WIDTH, x_of (&before), y), ==, -1);
  g_assert_cmpint (ost_care_bar_find (bar, WIDTH, x_of (&held), y), ==, 0);
  g_assert_cmpint (ost_care_bar_find (bar, WIDTH, x_of (&moved), y), ==, 1);
  g_assert_cmpint (ost_care_bar_find (bar, WIDTH, WIDTH - 2, y), ==, 1);
  g_assert_cmpint (ost_care_bar_find (bar, WIDTH, WIDTH - 2, 2), ==, -1);
}

static guint32
pixel_at (cairo_surface_t *surface, double x, double y)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  const int stride = cairo_image_surface_get_stride (surface);

  return *(const guint32 *) (data + (gsize) y * (gsize) stride + (gsize) x * 4);
}

/* Family and residential care, 10 and 30 % do not look the same; nothing is painted before. */
static void
test_paint (void)
{
  g_autoptr (OstCareTimeline) timeline = timeline_new ();
  g_autoptr (OstCareBar) bar = bar_new (timeline);
  const int height = (int) ost_care_bar_get_height (bar) + 1;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) WIDTH, height);
  cairo_t *cr = cairo_create (surface);
  const GDate before = ost_date (2024, 1, 8), held = ost_date (2024, 6, 20);
  const GDate moved = ost_date (2025, 6, 10);
  const double episodes = 14 * 3.5, rates = 14 * 5.4;

  ost_care_bar_paint (bar, cr, WIDTH, -1);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_cmpuint (pixel_at (surface, x_of (&before), episodes), ==, 0);
  g_assert_cmpuint (pixel_at (surface, x_of (&held), episodes), !=, 0);
  g_assert_cmpuint (pixel_at (surface, x_of (&held), episodes), !=,
                    pixel_at (surface, x_of (&moved), episodes));
  g_assert_cmpuint (pixel_at (surface, x_of (&held), rates), !=,
                    pixel_at (surface, x_of (&moved), rates));
  cairo_surface_destroy (surface);
}

static void
test_words (void)
{
  g_autoptr (OstCareTimeline) timeline = timeline_new ();
  g_autofree char *words = ost_care_bar_dup_words (timeline);

  g_assert_nonnull (strstr (words, "Bartczakowie, 15.01.2024 – 01.07.2024"));
  g_assert_nonnull (strstr (words, "Zatoka, since 01.07.2024"));
  g_assert_nonnull (strstr (words, "; 30 % from 15.01.2025"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/care-bar/find", test_find);
  g_test_add_func ("/calendar/care-bar/paint", test_paint);
  g_test_add_func ("/calendar/care-bar/words", test_words);
  return g_test_run ();
}
