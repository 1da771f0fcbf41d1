/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The help pages of data/help as far as they go: a part of Mallard. */
typedef enum
{
  OST_HELP_HEADING,
  OST_HELP_PARAGRAPH,
  OST_HELP_ITEM, /* of a list */
  OST_HELP_STEP, /* numbered */
  OST_HELP_NOTE,
  OST_HELP_TOPIC /* link to a page: its title is the text, its description the detail */
} OstHelpKind;

typedef struct
{
  OstHelpKind kind;
  guint number;  /* of a step, from 1 */
  char *text;    /* Pango markup; links are <a href="backup"> */
  char *detail;  /* plain, of a topic */
  char *page_id; /* of a topic */
} OstHelpBlock;

typedef struct
{
  char *title;       /* plain */
  char *desc;        /* plain */
  char *guide;       /* "index#work"; NULL for the index */
  GPtrArray *blocks; /* of OstHelpBlock */
} OstHelpText;

void ost_help_text_free (OstHelpText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstHelpText, ost_help_text_free)

/* From the XML of a page; topics of a guide are left as blocks of OST_HELP_TOPIC whose page_id is
 * the section ("work") until ost_help_text_load fills them. (transfer full) */
OstHelpText *ost_help_text_parse (const char *xml, gssize length, GError **error);

/* The page in the first of the user's languages that has it; topics are listed. (transfer full) */
OstHelpText *ost_help_text_load (const char *page_id, GError **error);
gboolean ost_help_text_exists (const char *page_id);

G_END_DECLS
