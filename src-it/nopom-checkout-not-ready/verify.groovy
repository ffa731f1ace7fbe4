import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def result = new JsonSlurper().parse(new File(basedir, 'target/prr/result.json'))
def found = [:]
result.services[0].decisions.each { d -> d.findings.each { found["$d.rule ${it.file}:${it.line}" as String] = it } }

assert result.verdict == 'NOT_READY'
assert log.contains('PRR NOT_READY: ')
// What is wrong is said with its place, on the console and in the file alike.
assert found.keySet().any { it =~ /^paging-alert-has-runbook monitoring\/alerts.yaml:17$/ } : found.keySet()
assert log =~ /monitoring\/alerts.yaml:17:\d+/
assert log.contains('CheckoutNoTraffic')

// Every report is there, whatever the verdict, and each can be read back.
def prr = new File(basedir, 'target/prr')
['report.html', 'report.md', 'junit.xml', 'prr.sarif', 'github-annotations.txt', 'gl-code-quality-report.json', 'report.csv', 'prr.prom',
 'prr.intoto.json', 'oscal-assessment-results.json', 'badge.svg'].each { assert new File(prr, it).exists() : it }
['prr.sarif', 'gl-code-quality-report.json', 'prr.intoto.json', 'oscal-assessment-results.json'].each {
  new JsonSlurper().parse(new File(prr, it))
}
assert new JsonSlurper().parse(new File(prr, 'prr.sarif')).runs[0].results.any { it.ruleId == 'paging-alert-has-runbook' && it.level == 'error' }
assert new JsonSlurper().parse(new File(prr, 'prr.intoto.json')).predicate.result == 'FAILED'
assert new File(prr, 'junit.xml').text.contains('<failure type="blocker"')
assert new File(prr, 'report.md').text.startsWith('## Production readiness: NOT READY')
// Commands for the build server lie in their file and never on the console.
assert new File(prr, 'github-annotations.txt').readLines().any { it.startsWith('::error file=monitoring/alerts.yaml,line=17') }
assert !log.readLines().any { it.startsWith('::') }
