/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "base/kind.h"
#include "base/problem.h"

G_BEGIN_DECLS

/* A record is described once, by its field table; properties, row mapping, forms, CSV, JSON and the
 * audit walk that table.  Records are immutable once made (editing happens in an OstDraft), so they
 * may cross threads.  Their structs are public to read. */
typedef enum
{
  OST_FIELD_INT,       /* gint64 */
  OST_FIELD_MONEY,     /* gint64 grosze, OST_MONEY_NONE when not known */
  OST_FIELD_TEXT,      /* char *, one line, NULL when not known, never "" */
  OST_FIELD_LONG_TEXT, /* char *, several lines */
  OST_FIELD_DATE,      /* GDate by value, not valid when not known */
  OST_FIELD_TIME,      /* int minutes from midnight, OST_TIME_NONE when not known */
  OST_FIELD_FLAG,      /* gboolean */
  OST_FIELD_KIND,      /* int, position in the OstKind of DETAIL, 0 when not known */
  OST_FIELD_CODE,      /* char *, code in the dictionary named by DETAIL (extensible) */
  OST_FIELD_CODES,     /* char *, several codes separated by spaces */
  OST_FIELD_INSTANT,   /* char *, UTC: 2026-11-21T10:15:00Z */
  OST_FIELD_LINK,      /* gint64 id of a record of the topic in DETAIL, 0 when none */
  OST_FIELD_BYTES      /* GBytes * */
} OstFieldKind;

typedef enum
{
  OST_FIELD_PLAIN = 0,
  OST_FIELD_REQUIRED = 1 << 0,
  OST_FIELD_SEARCHED = 1 << 1,  /* its words go into the search index of the family */
  OST_FIELD_PROTECTED = 1 << 2, /* guards R1-R3: in no output, no search, no log */
  OST_FIELD_COMPUTED = 1 << 3,  /* filled by a query, not a column of the table */
  OST_FIELD_HIDDEN = 1 << 4     /* not in forms */
} OstFieldFlags;

typedef struct
{
  const char *name; /* column, JSON and audit key, property: "birth_date" */
  OstFieldKind kind;
  gsize offset;
  const char *label; /* N_() source text: "Birth date" */
  OstFieldFlags flags;
  gconstpointer detail; /* const OstKind *, or name of a dictionary or topic */
} OstField;

#define OST_FIELD(Type, member, KIND, label, flags)                                                \
  {                                                                                                \
#member, OST_FIELD_##KIND, G_STRUCT_OFFSET(Type, member), label, flags, NULL                   \
  }
#define OST_FIELD_OF(Type, member, KIND, label, flags, detail)                                     \
  {                                                                                                \
#member, OST_FIELD_##KIND, G_STRUCT_OFFSET(Type, member), label, flags, detail                 \
  }

typedef struct
{
  GObject parent_instance;

  gint64 id; /* 0 until saved */
  gint64 rev;
  char *changed_by;
  char *changed_at;
  char *archived_at; /* soft deletion */
} OstRecord;

typedef struct
{
  GObjectClass parent_class;

  const char *table; /* also its topic: "family" */
  const OstField *fields;
  guint n_fields;
  /* Rules about the record alone, beyond what the table says. */
  void (*check) (gconstpointer record, const GDate *today, OstProblems *problems);
} OstRecordClass;

#define OST_TYPE_RECORD (ost_record_get_type ())
GType ost_record_get_type (void);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstRecord, g_object_unref)

#define OST_RECORD(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), OST_TYPE_RECORD, OstRecord))
#define OST_IS_RECORD(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), OST_TYPE_RECORD))
#define OST_RECORD_GET_CLASS(o) (G_TYPE_INSTANCE_GET_CLASS ((o), OST_TYPE_RECORD, OstRecordClass))

/* In a header, after the public struct: OST_DECLARE_RECORD (OstFamily, ost_family) */
#define OST_DECLARE_RECORD(TypeName, type_name)                                                    \
  typedef struct                                                                                   \
  {                                                                                                \
    OstRecordClass parent_class;                                                                   \
  } TypeName##Class;                                                                               \
  GType type_name##_get_type (void);                                                               \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (TypeName, g_object_unref)

/* In the file: OST_DEFINE_RECORD (OstFamily, ost_family, "family", fields, check_family) */
#define OST_DEFINE_RECORD(TypeName, type_name, table_name, field_table, check_func)                \
  G_DEFINE_TYPE (TypeName, type_name, OST_TYPE_RECORD)                                             \
  static void type_name##_class_init (TypeName##Class *klass)                                      \
  {                                                                                                \
    OstRecordClass *record_class = (OstRecordClass *) klass;                                       \
    record_class->table = table_name;                                                              \
    record_class->check = check_func;                                                              \
    ost_record_class_set_fields (record_class, field_table, G_N_ELEMENTS (field_table));           \
  }                                                                                                \
  static void type_name##_init (TypeName *self)                                                    \
  {                                                                                                \
    ost_record_set_defaults (self, field_table, G_N_ELEMENTS (field_table));                       \
  }

void ost_record_class_set_fields (OstRecordClass *klass, const OstField *fields, guint n_fields);
void ost_record_set_defaults (gpointer record, const OstField *fields, guint n_fields);

/* The class's table, borrowed; for a type without an instance at hand. */
const OstRecordClass *ost_record_type_get_class (GType type);
const OstField *ost_record_class_find (const OstRecordClass *klass, const char *name);

/* Values through a field, borrowed.  Text reads TEXT, LONG_TEXT, CODE, CODES, INSTANT; int reads
 * INT, MONEY, LINK, TIME, FLAG, KIND. */
const char *ost_record_get_text (gconstpointer record, const OstField *field);
gint64 ost_record_get_int (gconstpointer record, const OstField *field);
const GDate *ost_record_get_date (gconstpointer record, const OstField *field);
GBytes *ost_record_get_bytes (gconstpointer record, const OstField *field);
gboolean ost_record_is_unknown (gconstpointer record, const OstField *field);
gboolean ost_record_values_equal (gconstpointer a, gconstpointer b, const OstField *field);

/* As stored, in JSON, CSV and the audit: ISO dates, 1234.56, words of kinds, 1/0; NULL when not
 * known. (transfer full) */
char *ost_record_dup_stored (gconstpointer record, const OstField *field);
/* As people read it in the window: 21.11.2026, 1 234,56, labels; "" when not known. */
char *ost_record_dup_shown (gconstpointer record, const OstField *field);

G_END_DECLS
