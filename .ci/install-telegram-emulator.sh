#!/bin/sh
# Installs the Telegram emulator that some end-to-end tests drive. Without it (or without node) those tests are skipped with a reason.
set -eu
folder="$(cd "$(dirname "$0")/.." && pwd)/artifacts/telegram-emulator"
mkdir -p "$folder"
cd "$folder"
[ -f package.json ] || echo '{"private": true}' > package.json
npm install --no-audit --no-fund --silent telegram-test-api@4.2.1
echo "telegram-test-api is in $folder"
