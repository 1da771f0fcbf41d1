/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/court-opinion.h"
#include "documents/issued-document.h"
#include "documents/opinion-texts.h"
#include "documents/paper-source.h"

G_BEGIN_DECLS

/* An opinion while it is being filled. */
typedef struct
{
  OstPaperSource *source;
  OstCourtOpinion *opinion;
  const char *texts[OST_OPINION_N_TEXTS];
  const char *questions;
  GError **error;
} OstOpinionFilling;

/* What the family's file tells, of the opinion's period. */
gboolean ost_opinion_filling_read_visits (OstOpinionFilling *self);
gboolean ost_opinion_filling_read_court (OstOpinionFilling *self);
gboolean ost_opinion_filling_read_plan (OstOpinionFilling *self);
gboolean ost_opinion_filling_read_people (OstOpinionFilling *self);
gboolean ost_opinion_filling_read_help (OstOpinionFilling *self);
/* After the texts: what nobody has written and who was not seen. */
void ost_opinion_filling_count_gaps (OstOpinionFilling *self);

G_END_DECLS
