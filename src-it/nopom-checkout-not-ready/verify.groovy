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
