#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command with a print server of its own on loopback, as an unprivileged user.  Its printers
# "Kancelaria" and "Sekretariat" put what they get into $OSTOJA_TEST_PRINTED, one file a job; "Zepsuta"
# gives every job up.  Without cupsd installed the command runs without $CUPS_SERVER.
set -eu
cupsd=$(PATH=$PATH:/usr/sbin command -v cupsd || true)
[ -n "$cupsd" ] || exec env -u CUPS_SERVER "$@"
root=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true; rm -rf "$root"' EXIT
trap 'exit 143' HUP INT TERM

mkdir "$root/etc" "$root/spool" "$root/cache" "$root/run" "$root/log" "$root/bin" "$root/bin/backend" \
  "$root/printed"
for part in /usr/lib/cups/*; do
  [ "${part##*/}" = backend ] || ln -s "$part" "$root/bin/"
done
cat >"$root/bin/backend/ostoja" <<'TEXT'
#!/bin/sh
[ $# -ge 5 ] || { echo 'direct ostoja "Ostoja" "Tests of Ostoja"'; exit 0; }
place=${DEVICE_URI#ostoja:}
[ -d "$place" ] || { echo 'ERROR: no paper' >&2; exit 1; }
cat ${6:+"$6"} >"$place/.$1" && mv "$place/.$1" "$place/$1.pdf"
TEXT
chmod 755 "$root/bin/backend/ostoja"

user=$(id -un)
[ "$user" != root ] || user=nobody
group=$(id -gn "$user")
port=$((20000 + $$ % 20000))
cat >"$root/etc/cups-files.conf" <<TEXT
User $user
Group $group
SystemGroup $group
ServerRoot $root/etc
ServerBin $root/bin
RequestRoot $root/spool
CacheDir $root/cache
StateDir $root/run
AccessLog $root/log/access
ErrorLog $root/log/error
PageLog $root/log/page
LogFilePerm 0644
TEXT
cat >"$root/etc/cupsd.conf" <<TEXT
Listen 127.0.0.1:$port
LogLevel info
Browsing Off
DefaultAuthType None
WebInterface No
IdleExitTimeout 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
TEXT
for printer in Kancelaria Sekretariat Zepsuta; do
  place=$root/printed
  [ $printer != Zepsuta ] || place=$root/nowhere
  cat >>"$root/etc/printers.conf" <<TEXT
<Printer $printer>
Info $printer
DeviceURI ostoja:$place
State Idle
StateTime 1700000000
Type 4
Accepting Yes
Shared No
JobSheets none none
QuotaPeriod 0
PageLimit 0
KLimit 0
OpPolicy default
ErrorPolicy abort-job
</Printer>
TEXT
done
[ "$(id -un)" != root ] || chown -R "$user:$group" "$root"
as_user=
[ "$(id -un)" != root ] || as_user="setpriv --reuid $user --regid $group --clear-groups"
$as_user "$cupsd" -f -c "$root/etc/cupsd.conf" -s "$root/etc/cups-files.conf" >"$root/log/cupsd" 2>&1 &
server=$!
for _ in $(seq 200); do
  ! CUPS_SERVER=127.0.0.1:$port lpstat -p Kancelaria >/dev/null 2>&1 || break
  kill -0 "$server" 2>/dev/null || { cat "$root/log/cupsd" "$root/log/error" >&2 || true; exit 1; }
  sleep 0.05
done
chmod 755 "$root" "$root/printed"
CUPS_SERVER=127.0.0.1:$port OSTOJA_TEST_PRINTED=$root/printed "$@"
