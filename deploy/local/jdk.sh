# shellcheck shell=bash
# Sourced by the scripts that need a JDK 25: find_jdk sets and exports JAVA_HOME, or says what to install.

# The JDK in a folder, by the file that every JDK carries; a runtime without a compiler does not count.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  local candidate version on_path=""
  if command -v javac >/dev/null 2>&1; then
    on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null || command -v javac)")")
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/*; do
    [ -n "$candidate" ] || continue
    version=$(jdk_version "$candidate") || continue
    if [ "${version:-0}" -ge 25 ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  cat >&2 <<'TEXT'
Payung needs a JDK 25 and found none (looked at JAVA_HOME, PATH, /usr/lib/jvm, the folders of macOS, Homebrew, SDKMAN).
Install one and start again, for example:
  Debian, Ubuntu   apt-get install temurin-25-jdk      (Adoptium's packages) or openjdk-25-jdk where it is offered
  macOS            brew install openjdk@25
  anywhere         sdk install java 25-tem             (SDKMAN)
or point JAVA_HOME at one that is already there.
TEXT
  return 1
}
