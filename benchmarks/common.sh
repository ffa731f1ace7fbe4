# Read by the scripts beside it; not run by itself.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(dirname "$here")
target=$here/target
projects=$here/projects
repository=$target/repository

export LC_ALL=C
export PRR_STAGING=$target/staging
export PRR_DOWNLOADED=${PRR_DOWNLOADED:-$HOME/.m2/repository}
# What is set for a developer's own builds would be measured along.
unset MAVEN_OPTS MAVEN_ARGS JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS

die() {
  echo "${0##*/}: $*" >&2
  exit 2
}

# Maven as this project pins it, found once: the wrapper's own start is no part of what is compared.
maven() {
  "$maven_home/bin/mvn" "$@" </dev/null
}

maven_home=${MAVEN_HOME_MEASURED:-$("$project/mvnw" -v </dev/null | sed -n 's/^Maven home: //p')}
[[ -x $maven_home/bin/mvn ]] || die "no Maven found; ./mvnw -v should name its home."

# Builds the plugins into $PRR_STAGING and nowhere else: plugins and libraries of the build come from the usual local repository.
stage() {
  rm -rf "$PRR_STAGING" "$repository"
  (cd "$project" && maven -q -Pbenchmarks install -pl prr-maven-plugin,benchmarks,benchmarks/noop-plugin -am \
    -DskipTests -Dinvoker.skip -Dspotless.check.skip \
    -Dmaven.repo.local="$PRR_STAGING" -Dmaven.repo.local.tail="$PRR_DOWNLOADED")
}

# measured <local repository> <project> <arguments>: one build of a project that has one plugin.
measured() {
  local into=$1 name=$2
  shift 2
  (cd "$projects/$name" && maven -gs "$here/settings.xml" -Dmaven.repo.local="$into" "$@")
}

# PRR_STAGED=1 measures again what was built by the run before.
[[ -n ${PRR_STAGED:-} ]] || stage
