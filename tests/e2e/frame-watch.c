/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "config.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include <gtk/gtk.h>

/* Loaded before a GTK program (LD_PRELOAD), ours or another: writes into the file $FRAME_WATCH what
 * its main thread did, one line for each turn of the main loop and each frame:
 *
 *   kind  begin  lasted  waited  processor  (microseconds; begin by the monotonic clock)
 *
 * "turn" is the time between two waits for events, "frame" what of it went from the frame clock's
 * before-paint to its after-paint.  "waited" is the part in which the machine was busy with others
 * and the thread could have run: on an idle machine it is nothing. */

typedef struct
{
  gint64 begin;
  gint64 waited;
  gint64 processor;
} Moment;

/* A library that is preloaded has nobody to hold it for it. */
static struct
{
  int file;
  int schedule; /* of the main thread */
  GPollFunc poll;
  Moment turn;
  Moment frame;
  gboolean in_frame;
} watch = { .file = -1 };

/* Shorter turns (a timer that has nothing to do) are not worth a line. */
#define SHORTEST_US 100

static Moment
now (void)
{
  struct timespec spent;
  char text[96] = { 0 };
  Moment moment = { g_get_monotonic_time (), 0, 0 };
  unsigned long long ran = 0, waited = 0;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);
  moment.processor = spent.tv_sec * G_USEC_PER_SEC + spent.tv_nsec / 1000;
  if (pread (watch.schedule, text, sizeof text - 1, 0) > 0 &&
      sscanf (text, "%llu %llu", &ran, &waited) == 2)
    moment.waited = (gint64) waited / 1000;
  return moment;
}

static void
tell (const char *kind, const Moment *begin)
{
  const Moment end = now ();

  if (end.begin - begin->begin < SHORTEST_US)
    return;
  dprintf (watch.file,
           "%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
           "\n",
           kind, begin->begin, end.begin - begin->begin, end.waited - begin->waited,
           end.processor - begin->processor);
}

static int
poll_cb (GPollFD *fds, guint n_fds, int timeout)
{
  int ready;

  if (watch.turn.begin != 0)
    tell ("turn", &watch.turn);
  ready = watch.poll (fds, n_fds, timeout);
  watch.turn = now ();
  return ready;
}

static gboolean
before_paint_cb (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer user_data)
{
  watch.frame = now ();
  watch.in_frame = TRUE;
  return TRUE;
}

static gboolean
after_paint_cb (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer user_data)
{
  if (watch.in_frame)
    tell ("frame", &watch.frame);
  watch.in_frame = FALSE;
  return TRUE;
}

static void
begin (const char *path)
{
  g_autofree char *schedule = g_strdup_printf ("/proc/self/task/%d/schedstat", (int) getpid ());
  const GType type = GDK_TYPE_FRAME_CLOCK;

  watch.file = open (path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  watch.schedule = open (schedule, O_RDONLY | O_CLOEXEC);
  watch.poll = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, poll_cb);
  g_type_class_ref (type);
  g_signal_add_emission_hook (g_signal_lookup ("before-paint", type), 0, before_paint_cb, NULL,
                              NULL);
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", type), 0, after_paint_cb, NULL, NULL);
}

/* In place of GLib's. */
G_MODULE_EXPORT int
g_application_run (GApplication *application, int argc, char **argv)
{
  int (*run) (GApplication *, int, char **) = dlsym (RTLD_NEXT, "g_application_run");
  const char *path = g_getenv ("FRAME_WATCH");

  if (path != NULL)
    begin (path);
  return run (application, argc, argv);
}
