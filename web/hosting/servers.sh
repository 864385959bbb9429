#!/bin/sh
# Installs Debian's or Ubuntu's web servers for the hosting tests, where that is
# allowed: nginx with its brotli module, Caddy and lighttpd. It starts none of
# them. Where they cannot be installed the tests of those that lack say so.
set -eu

PATH=$PATH:/usr/sbin:/sbin
lacking=
command -v nginx >/dev/null || lacking="$lacking nginx-light"
ls /usr/lib/nginx/modules/ngx_http_brotli_static_module.so >/dev/null 2>&1 || lacking="$lacking libnginx-mod-http-brotli-static"
command -v caddy >/dev/null || lacking="$lacking caddy"
command -v lighttpd >/dev/null || lacking="$lacking lighttpd"
ls /usr/lib/lighttpd/mod_deflate.so >/dev/null 2>&1 || lacking="$lacking lighttpd-mod-deflate"
if [ -z "$lacking" ]; then exit 0; fi

sudo=
if [ "$(id -u)" -ne 0 ]; then
	if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo="sudo -n"; else sudo=no; fi
fi
if [ "$sudo" = no ] || ! command -v apt-get >/dev/null; then
	echo "The hosting tests of these are skipped, they cannot be installed here:$lacking" >&2
	exit 0
fi

# A package would start its server at once; this tells Debian's tools not to.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
	printf '#!/bin/sh\nexit 101\n' | $sudo tee "$policy" >/dev/null
	$sudo chmod +x "$policy"
	trap '$sudo rm -f "$policy"' EXIT
fi
echo "Installing for the hosting tests:$lacking" >&2
$sudo apt-get update -qq >&2 || true
for package in $lacking; do
	DEBIAN_FRONTEND=noninteractive $sudo apt-get install -qq -y --no-install-recommends "$package" >&2 ||
		echo "The hosting tests that need $package are skipped: it could not be installed" >&2
done
