/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "documents/paper-place.h"

static const OstField fields[] = {
  OST_FIELD (OstPaperPlace, topic, TEXT, N_ ("Record"), OST_FIELD_REQUIRED),
  OST_FIELD (OstPaperPlace, record_id, INT, N_ ("Number"), OST_FIELD_REQUIRED),
  OST_FIELD (OstPaperPlace, folder, TEXT, N_ ("Folder"), OST_FIELD_PLAIN),
  OST_FIELD (OstPaperPlace, volume, TEXT, N_ ("Volume"), OST_FIELD_PLAIN),
  OST_FIELD (OstPaperPlace, card, TEXT, N_ ("Card"), OST_FIELD_PLAIN),
};

OST_DEFINE_RECORD (OstPaperPlace, ost_paper_place, "paper_place", fields, NULL)
