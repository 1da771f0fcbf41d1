/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* A code of a dictionary that the centre may extend (M11), also dated ways in (M13). */
typedef struct
{
  OstRecord parent_instance;

  char *dictionary;
  char *code;
  char *label;
  gint64 position;
  GDate valid_from;
  GDate valid_to;
  char *article;
} OstDictionaryEntry;

#define OST_TYPE_DICTIONARY_ENTRY (ost_dictionary_entry_get_type ())
OST_DECLARE_RECORD (OstDictionaryEntry, ost_dictionary_entry)

G_END_DECLS
