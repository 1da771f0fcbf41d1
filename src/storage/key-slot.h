/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/db.h"

G_BEGIN_DECLS

/* The random key of an encrypted database, wrapped by Argon2id once for each password that opens
 * it, in <database>.keys.  A changed password rewrites its slot, never the database. */
#define OST_KEY_SLOT_SUFFIX ".keys"
#define OST_KEY_SIZE 32

gboolean ost_key_slot_exists (const char *database);
/* Draws a new key and wraps it in the slot SLOT ("password"); KEY gets it. */
gboolean ost_key_slot_create (const char *database,
                              const char *slot,
                              const char *password,
                              guint8 key[OST_KEY_SIZE],
                              GError **error);
/* Tries every slot; OST_DB_ERROR_PASSWORD when none opens, NOT_A_DATABASE for a damaged file. */
gboolean ost_key_slot_open (const char *database,
                            const char *password,
                            guint8 key[OST_KEY_SIZE],
                            GError **error);
/* Wraps the key again in SLOT for a new password (a second slot, or a changed password). */
gboolean ost_key_slot_set (const char *database,
                           const char *slot,
                           const guint8 key[OST_KEY_SIZE],
                           const char *password,
                           GError **error);

G_END_DECLS
