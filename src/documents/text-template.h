/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/runs.h"

G_BEGIN_DECLS

/* A standard text of a paper as the centre writes it.  Paragraphs are parted by empty lines.
 *   {telefon}         a field
 *   [, tel. {telefon}] is left out when a field inside is empty
 *   *ważne*           bold
 * A sign written twice stands for itself: {{ [[ ** */
typedef enum
{
  OST_TEMPLATE_ERROR_FIELD, /* there is no such field */
  OST_TEMPLATE_ERROR_SIGN   /* a bracket without its other half */
} OstTemplateError;
#define OST_TEMPLATE_ERROR (ost_template_error_quark ())
GQuark ost_template_error_quark (void);

typedef struct
{
  const char *name;
  const char *value; /* NULL or "": empty */
} OstTemplateField;

/* FIELDS end with a NULL name.  The message of an error says line and character. */
gboolean ost_template_check (const char *text, const OstTemplateField *fields, GError **error);
/* Paragraphs that are not empty; NULL on error. (transfer full, of OstRuns) */
GPtrArray *ost_template_expand (const char *text, const OstTemplateField *fields, GError **error);
/* Lines without looks, a paragraph each; empty lines are dropped. (transfer full) */
char *ost_template_expand_plain (const char *text, const OstTemplateField *fields, GError **error);

G_END_DECLS
