/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-numbering-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/edit.h"
#include "app/people/numbering-page.h"
#include "app/tell.h"
#include "app/widgets/problem-row.h"
#include "base/date.h"
#include "people/centre-store.h"
#include "people/numbering.h"

enum
{
  CASES,
  PAPERS,
  N_KINDS
};

struct _OstNumberingPage
{
  OstPage parent_instance;

  AdwEntryRow *patterns[N_KINDS];
  OstProblemRow *problems[N_KINDS];
  AdwActionRow *examples[N_KINDS];
  GtkSpinButton *lasts[N_KINDS];

  OstNumbering *saved; /* NULL until it has come */
  gboolean showing;    /* what came is being shown: nobody has typed */
};

G_DEFINE_FINAL_TYPE (OstNumberingPage, ost_numbering_page, OST_TYPE_PAGE)

static const char *const sequences[] = { OST_NUMBERING_OF_CASES, OST_NUMBERING_OF_PAPERS };

static const char *
get_saved_pattern (OstNumberingPage *self, int kind)
{
  return kind == CASES ? self->saved->case_pattern : self->saved->paper_pattern;
}

static gint64
get_saved_last (OstNumberingPage *self, int kind)
{
  return kind == CASES ? self->saved->last_case : self->saved->last_paper;
}

static int
get_year (void)
{
  const GDate today = ost_date_today ();

  return g_date_get_year (&today);
}

/* The next number as it will be with what is typed now, or what is to be mended. */
static void
refresh_kind (OstNumberingPage *self, int kind)
{
  const char *pattern = gtk_editable_get_text (GTK_EDITABLE (self->patterns[kind]));
  const char *wrong = ost_numbering_explain (ost_numbering_check (pattern));
  const OstProblem problem = { OST_PROBLEM_ERROR, NULL, (char *) wrong };
  g_autofree char *next = NULL;

  ost_problem_row_set_problem (self->problems[kind], wrong != NULL ? &problem : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->examples[kind]), wrong == NULL);
  if (wrong != NULL)
    return;
  next = ost_numbering_fill (pattern, gtk_spin_button_get_value_as_int (self->lasts[kind]) + 1,
                             get_year ());
  adw_action_row_set_subtitle (self->examples[kind], next);
}

static void
refresh (OstNumberingPage *self)
{
  for (int kind = 0; kind < N_KINDS; kind++)
    refresh_kind (self, kind);
}

static void
edited_cb (OstNumberingPage *self)
{
  if (!self->showing)
    refresh (self);
}

typedef struct
{
  char *patterns[N_KINDS];
} Patterns;

static void
patterns_free (gpointer data)
{
  Patterns *patterns = data;

  for (int kind = 0; kind < N_KINDS; kind++)
    g_free (patterns->patterns[kind]);
  g_free (patterns);
}

static gboolean
save_patterns (OstTxn *txn, gpointer arg, GError **error)
{
  const Patterns *patterns = arg;

  return ost_numbering_store_save (txn, patterns->patterns[CASES], patterns->patterns[PAPERS],
                                   error);
}

/* The tick of one line saves that line; the other stays as it was. */
static void
apply_cb (OstNumberingPage *self, AdwEntryRow *row)
{
  Patterns *patterns;

  if (self->saved == NULL || ost_numbering_explain (ost_numbering_check (
                                 gtk_editable_get_text (GTK_EDITABLE (row)))) != NULL)
    return;
  patterns = g_new0 (Patterns, 1);
  for (int kind = 0; kind < N_KINDS; kind++)
    patterns->patterns[kind] =
        g_strdup (self->patterns[kind] == row ? gtk_editable_get_text (GTK_EDITABLE (row))
                                              : get_saved_pattern (self, kind));
  ost_edit_run (GTK_WIDGET (self), ost_page_get_db (OST_PAGE (self)), save_patterns, patterns,
                patterns_free, _ ("New numbers follow this template"));
}

typedef struct
{
  int kind;
  int year;
  gint64 last;
} Last;

static gboolean
save_last (OstTxn *txn, gpointer arg, GError **error)
{
  const Last *last = arg;

  return ost_numbering_store_set_last (txn, sequences[last->kind], last->year, last->last, error);
}

static void
last_changed_cb (OstNumberingPage *self, GtkSpinButton *button)
{
  Last last = { button == self->lasts[CASES] ? CASES : PAPERS, get_year (),
                gtk_spin_button_get_value_as_int (button) };

  if (self->showing || self->saved == NULL || last.last == get_saved_last (self, last.kind))
    return;
  refresh_kind (self, last.kind);
  ost_edit_run (GTK_WIDGET (self), ost_page_get_db (OST_PAGE (self)), save_last,
                g_memdup2 (&last, sizeof last), g_free, NULL);
}

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_numbering_store_load (txn, *(int *) arg, error);
}

static void
show_kind (OstNumberingPage *self, int kind, const char *former)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->patterns[kind]));

  /* What somebody is typing stays. */
  if (*typed == '\0' || g_strcmp0 (typed, former) == 0)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->patterns[kind]), get_saved_pattern (self, kind));
      /* The row forgets that its text was set: there is nothing to apply. */
      adw_entry_row_set_show_apply_button (self->patterns[kind], FALSE);
      adw_entry_row_set_show_apply_button (self->patterns[kind], TRUE);
    }
  gtk_spin_button_set_value (self->lasts[kind], (double) get_saved_last (self, kind));
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstNumberingPage) self = user_data;
  OstNumbering *come = ost_page_look_finish (OST_PAGE (self), object, result);
  g_autoptr (OstNumbering) former = NULL;

  if (come == NULL)
    return;
  former = self->saved;
  self->saved = come;
  self->showing = TRUE;
  show_kind (self, CASES, former != NULL ? former->case_pattern : NULL);
  show_kind (self, PAPERS, former != NULL ? former->paper_pattern : NULL);
  self->showing = FALSE;
  refresh (self);
}

static void
ost_numbering_page_reload (OstPage *page)
{
  const int year = get_year ();

  ost_page_look (page, load, g_memdup2 (&year, sizeof year), g_free,
                 (GDestroyNotify) ost_numbering_free, loaded_cb);
}

static void
ost_numbering_page_dispose (GObject *object)
{
  OstNumberingPage *self = OST_NUMBERING_PAGE (object);

  g_clear_pointer (&self->saved, ost_numbering_free);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_NUMBERING_PAGE);

  G_OBJECT_CLASS (ost_numbering_page_parent_class)->dispose (object);
}

/* Children of the template are arrays by kind. */
static void
bind_kind (GtkWidgetClass *widget_class, const char *name, gsize offset)
{
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, (gssize) offset);
}

static void
ost_numbering_page_class_init (OstNumberingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_numbering_page_dispose;
  OST_PAGE_CLASS (klass)->reload = ost_numbering_page_reload;

  g_type_ensure (OST_TYPE_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/people/numbering-page.ui");
  bind_kind (widget_class, "case_pattern", G_STRUCT_OFFSET (OstNumberingPage, patterns[CASES]));
  bind_kind (widget_class, "paper_pattern", G_STRUCT_OFFSET (OstNumberingPage, patterns[PAPERS]));
  bind_kind (widget_class, "case_problem", G_STRUCT_OFFSET (OstNumberingPage, problems[CASES]));
  bind_kind (widget_class, "paper_problem", G_STRUCT_OFFSET (OstNumberingPage, problems[PAPERS]));
  bind_kind (widget_class, "case_example", G_STRUCT_OFFSET (OstNumberingPage, examples[CASES]));
  bind_kind (widget_class, "paper_example", G_STRUCT_OFFSET (OstNumberingPage, examples[PAPERS]));
  bind_kind (widget_class, "case_last", G_STRUCT_OFFSET (OstNumberingPage, lasts[CASES]));
  bind_kind (widget_class, "paper_last", G_STRUCT_OFFSET (OstNumberingPage, lasts[PAPERS]));
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, last_changed_cb);
}

static void
ost_numbering_page_init (OstNumberingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int kind = 0; kind < N_KINDS; kind++)
    ost_problem_row_set_problem (self->problems[kind], NULL);
  ost_page_set_title (OST_PAGE (self), _ ("Numbering"));
  ost_page_watch (OST_PAGE (self), "setting");
  ost_page_watch (OST_PAGE (self), "family");
  ost_page_watch (OST_PAGE (self), "issued_document");
}
