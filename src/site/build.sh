#!/bin/sh
# Builds the site in target/site, with the Javadoc in javadoc/. A link that leads nowhere fails it. Needs python3 and the Javadoc:
# ./mvnw package -DskipTests -DskipITs
set -eu

cd "$(dirname "$0")"
tools=../../target/site-tools
[ -d "$tools" ] || python3 -m venv "$tools"
"$tools/bin/pip" install -q --require-hashes -r requirements.txt
NO_MKDOCS_2_WARNING=1 "$tools/bin/mkdocs" build -q -f mkdocs.yml
cp -r ../../target/reports/apidocs ../../target/site/javadoc
