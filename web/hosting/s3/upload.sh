#!/bin/sh
# Uploads a built site to S3: upload.sh DIST BUCKET[/FOLDER] [DISTRIBUTION]
# The order matters: first what has new names, then the pages that ask for it,
# the offline worker last, so that a reader sees the old edition or the new one
# at any moment. Files of older editions stay, for those who still read them;
# PRUNE=1 removes them, a day later say.
set -eu

if [ $# -lt 2 ] || [ ! -f "$1/edition.json" ]; then
	echo "usage: $0 DIST BUCKET[/FOLDER] [DISTRIBUTION], where DIST is a built site" >&2
	exit 2
fi
dist=$1
to=s3://$2
forever="public, max-age=31536000, immutable"

# upload PATTERN TYPE CACHING uploads the files of one kind, whatever is there: an
# edition of before may have the same sizes and older times. Types are given,
# since what aws guesses depends on the system it runs on.
upload() {
	aws s3 cp "$dist" "$to" --recursive --exclude "*" --include "$1" --exclude "*.br" --exclude "*.gz" \
		--content-type "$2" --cache-control "$3" --only-show-errors
}

upload "web/*.wasm" application/wasm "$forever"
upload "web/*.bin" application/octet-stream "$forever"
upload "web/*.css" text/css "$forever"
upload "web/*.js" text/javascript "$forever"
upload "web/*.json" application/json "$forever"
upload "web/*.png" image/png "$forever"
upload "web/*.svg" image/svg+xml "$forever"
upload "icons/*.png" image/png no-cache
upload "icons/*.svg" image/svg+xml no-cache
upload "manifest.webmanifest" application/manifest+json no-cache
upload "*.html" text/html no-cache
upload "robots.txt" text/plain no-cache
upload "sitemap.xml" application/xml no-cache
upload "edition.json" application/json no-cache
upload "sw.js" text/javascript no-cache

if [ "${PRUNE:-}" = 1 ]; then
	aws s3 sync "$dist" "$to" --delete --exclude "*.br" --exclude "*.gz" --exclude _headers --size-only --only-show-errors
fi
if [ -n "${3:-}" ]; then
	aws cloudfront create-invalidation --distribution-id "$3" --paths "/*" >/dev/null
fi
