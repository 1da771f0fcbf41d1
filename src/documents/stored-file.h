/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

enum
{
  OST_FILE_NONE,
  OST_FILE_ISSUED_FILE,
  OST_FILE_SIGNED_FILE,
  OST_FILE_SCAN,
  OST_FILE_TEXT, /* of papers, in the centre's own words */
  OST_FILE_CREST
};
extern const OstKind ost_file_role_kind;

/* Bytes beside a record: the frozen paper, the file signed elsewhere (M6), a scan (M12).  Apart
 * from the records, so that lists never read them. */
typedef struct
{
  OstRecord parent_instance;

  char *topic;
  gint64 record_id;
  int role; /* OST_FILE_… */
  char *name;
  char *media_type;
  GBytes *content;
  char *sha256;
} OstStoredFile;

#define OST_TYPE_STORED_FILE (ost_stored_file_get_type ())
OST_DECLARE_RECORD (OstStoredFile, ost_stored_file)

G_END_DECLS
