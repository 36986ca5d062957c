# shellcheck shell=bash
# Sourced by the scripts that run the services from their jars; $root is the folder of the checkout.

services="enrolment-service coverage-service notification-service"

# $1 is touched when a build has succeeded; true when nothing that goes into the jars is younger.
is_newest() {
  local service
  [ -e "$1" ] || return 1
  for service in $services; do
    [ -e "$root/$service/target/app/app.jar" ] || return 1
  done
  [ -z "$(find "$root/pom.xml" "$root"/*/pom.xml "$root"/deploy/*/pom.xml "$root"/*/src/main "$root"/deploy/*/src/main \
    -type f -newer "$1" 2>/dev/null | head -1)" ]
}

# Without its wrapping a jar starts faster, and the JVM can keep what it has loaded from it. It knows a jar again by size and
# time; the build gives every jar the same time, so here each gets that of today.
unwrap() {
  local service
  for service in $services; do
    rm -rf "$root/$service/target/app"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root/$service/target/payung-$service"-*.jar \
      extract --application-filename app.jar --destination "$root/$service/target/app"
    find "$root/$service/target/app" -name '*.jar' -exec touch {} +
  done
}
