/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/document.h"

/* A document of all kinds of blocks made by chance, and the texts that must be found in it in this
 * order. */
typedef struct
{
  OstDocument *document;
  GPtrArray *texts;
  GRand *rand;
  GBytes *picture;
  guint depth;
  gboolean large; /* a paper of many blocks; most are small */
} OstRandomDocument;

OstRandomDocument *ost_random_document_new (guint32 seed);
void ost_random_document_free (OstRandomDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstRandomDocument, ost_random_document_free)
