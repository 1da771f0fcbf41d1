/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "documents/stored-file.h"

static const OstKindValue file_role_values[] = {
  { "", "", NULL },
  { "wydany", NC_ ("file-role", "Issued file"), NULL },
  { "podpisany", NC_ ("file-role", "Signed file"), NULL },
  { "skan", NC_ ("file-role", "Scan"), NULL },
  { "wzor", NC_ ("file-role", "Text of papers"), NULL },
  { "herb", NC_ ("file-role", "Crest"), NULL },
};

const OstKind ost_file_role_kind = OST_KIND ("file-role", file_role_values);

static const OstField fields[] = {
  OST_FIELD (OstStoredFile, topic, TEXT, N_ ("Record"), OST_FIELD_REQUIRED),
  OST_FIELD (OstStoredFile, record_id, INT, N_ ("Number"), OST_FIELD_REQUIRED),
  OST_FIELD_OF (OstStoredFile, role, KIND, N_ ("Role"), OST_FIELD_REQUIRED, &ost_file_role_kind),
  OST_FIELD (OstStoredFile, name, TEXT, N_ ("Name"), OST_FIELD_REQUIRED),
  OST_FIELD (OstStoredFile, media_type, TEXT, N_ ("Type"), OST_FIELD_PLAIN),
  OST_FIELD (OstStoredFile, content, BYTES, N_ ("File"), OST_FIELD_REQUIRED),
  OST_FIELD (OstStoredFile, sha256, TEXT, N_ ("SHA-256"), OST_FIELD_HIDDEN),
};

OST_DEFINE_RECORD (OstStoredFile, ost_stored_file, "stored_file", fields, NULL)
