/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/kind.h"

G_BEGIN_DECLS

/* A drop-down of the values of a kind, "all of them" first.  Signal "changed". */
#define OST_TYPE_KIND_FILTER (ost_kind_filter_get_type ())
G_DECLARE_FINAL_TYPE (OstKindFilter, ost_kind_filter, OST, KIND_FILTER, AdwBin)

/* EVERY says what is shown without a choice ("Every stage"), NAME what is chosen ("Stage"). */
OstKindFilter *ost_kind_filter_new (const OstKind *kind, const char *every, const char *name);
/* 0: everything. */
int ost_kind_filter_get_value (OstKindFilter *self);

G_END_DECLS
