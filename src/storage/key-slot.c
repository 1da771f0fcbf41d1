/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>

#include "storage/db-error.h"
#include "storage/key-slot.h"

#define VERSION 1
#define BOX_SIZE (OST_KEY_SIZE + crypto_secretbox_MACBYTES)
/* A slot file is data from outside: it may not ask for all the memory of the machine. */
#define MEMORY_STOP (G_GUINT64_CONSTANT (1) << 30)

typedef struct
{
  guint8 salt[crypto_pwhash_SALTBYTES];
  guint64 opslimit;
  guint64 memlimit;
  guint8 nonce[crypto_secretbox_NONCEBYTES];
  guint8 box[BOX_SIZE];
} Slot;

static char *
slot_path (const char *database)
{
  return g_strconcat (database, OST_KEY_SLOT_SUFFIX, NULL);
}

static gboolean
derive (const Slot *slot, const char *password, guint8 wrapping[crypto_secretbox_KEYBYTES])
{
  return crypto_pwhash (wrapping, crypto_secretbox_KEYBYTES, password, strlen (password),
                        slot->salt, slot->opslimit, slot->memlimit,
                        crypto_pwhash_ALG_ARGON2ID13) == 0;
}

static gboolean
wrap (Slot *slot, const guint8 key[OST_KEY_SIZE], const char *password, GError **error)
{
  guint8 wrapping[crypto_secretbox_KEYBYTES];

  randombytes_buf (slot->salt, sizeof slot->salt);
  randombytes_buf (slot->nonce, sizeof slot->nonce);
  slot->opslimit = crypto_pwhash_OPSLIMIT_MODERATE;
  slot->memlimit = crypto_pwhash_MEMLIMIT_MODERATE;
  if (!derive (slot, password, wrapping))
    {
      g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_FAILED,
                           _ ("There is not enough memory to work out the key. Close other "
                              "programs, then try again."));
      return FALSE;
    }
  crypto_secretbox_easy (slot->box, key, OST_KEY_SIZE, slot->nonce, wrapping);
  sodium_memzero (wrapping, sizeof wrapping);
  return TRUE;
}

static gboolean
unwrap (const Slot *slot, const char *password, guint8 key[OST_KEY_SIZE])
{
  guint8 wrapping[crypto_secretbox_KEYBYTES];
  const gboolean good =
      derive (slot, password, wrapping) &&
      crypto_secretbox_open_easy (key, slot->box, BOX_SIZE, slot->nonce, wrapping) == 0;

  sodium_memzero (wrapping, sizeof wrapping);
  return good;
}

static void
put_bytes (GKeyFile *file, const char *name, const char *value, const guint8 *data, gsize size)
{
  g_autofree char *text = g_base64_encode (data, size);

  g_key_file_set_string (file, name, value, text);
}

static gboolean
get_bytes (GKeyFile *file, const char *name, const char *value, guint8 *data, gsize size)
{
  g_autofree char *text = g_key_file_get_string (file, name, value, NULL);
  g_autofree guchar *raw = NULL;
  gsize length = 0;

  if (text == NULL)
    return FALSE;
  raw = g_base64_decode (text, &length);
  if (length != size)
    return FALSE;
  memcpy (data, raw, size);
  return TRUE;
}

static void
put_slot (GKeyFile *file, const char *name, const Slot *slot)
{
  g_key_file_set_integer (file, name, "version", VERSION);
  put_bytes (file, name, "salt", slot->salt, sizeof slot->salt);
  g_key_file_set_uint64 (file, name, "opslimit", slot->opslimit);
  g_key_file_set_uint64 (file, name, "memlimit", slot->memlimit);
  put_bytes (file, name, "nonce", slot->nonce, sizeof slot->nonce);
  put_bytes (file, name, "box", slot->box, sizeof slot->box);
}

static gboolean
get_slot (GKeyFile *file, const char *name, Slot *slot)
{
  slot->opslimit = g_key_file_get_uint64 (file, name, "opslimit", NULL);
  slot->memlimit = g_key_file_get_uint64 (file, name, "memlimit", NULL);
  return g_key_file_get_integer (file, name, "version", NULL) == VERSION &&
         slot->opslimit >= crypto_pwhash_OPSLIMIT_MIN && slot->opslimit <= 16 &&
         slot->memlimit >= crypto_pwhash_MEMLIMIT_MIN && slot->memlimit <= MEMORY_STOP &&
         get_bytes (file, name, "salt", slot->salt, sizeof slot->salt) &&
         get_bytes (file, name, "nonce", slot->nonce, sizeof slot->nonce) &&
         get_bytes (file, name, "box", slot->box, sizeof slot->box);
}

static gboolean
refuse_damaged (GError **error)
{
  g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_NOT_A_DATABASE,
                       _ ("The key file beside the database is damaged. Restore it from the last "
                          "backup."));
  return FALSE;
}

static gboolean
write_file (GKeyFile *file, const char *database, GError **error)
{
  g_autofree char *path = slot_path (database);
  gsize length;
  g_autofree char *text = g_key_file_to_data (file, &length, NULL);

  return g_file_set_contents_full (path, text, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

gboolean
ost_key_slot_exists (const char *database)
{
  g_autofree char *path = slot_path (database);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

gboolean
ost_key_slot_create (const char *database,
                     const char *slot,
                     const char *password,
                     guint8 key[OST_KEY_SIZE],
                     GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  Slot wrapped;

  if (sodium_init () < 0)
    {
      ost_db_error_set (error, OST_DB_ERROR_FAILED, "libsodium");
      return FALSE;
    }
  randombytes_buf (key, OST_KEY_SIZE);
  if (!wrap (&wrapped, key, password, error))
    return FALSE;
  put_slot (file, slot, &wrapped);
  return write_file (file, database, error);
}

gboolean
ost_key_slot_open (const char *database,
                   const char *password,
                   guint8 key[OST_KEY_SIZE],
                   GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = slot_path (database);
  g_auto (GStrv) names = NULL;

  if (sodium_init () < 0 || !g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return refuse_damaged (error);
  names = g_key_file_get_groups (file, NULL);
  if (names[0] == NULL)
    return refuse_damaged (error);
  for (guint i = 0; names[i] != NULL; i++)
    {
      Slot slot;

      if (!get_slot (file, names[i], &slot))
        return refuse_damaged (error);
      if (unwrap (&slot, password, key))
        return TRUE;
    }
  ost_db_error_set (error, OST_DB_ERROR_PASSWORD, NULL);
  return FALSE;
}

gboolean
ost_key_slot_set (const char *database,
                  const char *slot,
                  const guint8 key[OST_KEY_SIZE],
                  const char *password,
                  GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = slot_path (database);
  Slot wrapped;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return refuse_damaged (error);
  if (!wrap (&wrapped, key, password, error))
    return FALSE;
  put_slot (file, slot, &wrapped);
  return write_file (file, database, error);
}
