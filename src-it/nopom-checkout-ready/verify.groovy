import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def result = new JsonSlurper().parse(new File(basedir, 'target/prr/result.json'))
def facts = new JsonSlurper().parse(new File(basedir, 'target/prr/facts.json'))

assert result.verdict == 'READY'
assert result.services*.service == ['checkout']
assert result.services[0].decisions.every { it.decision in ['pass', 'note', 'not-applicable', 'unknown'] }
assert result.services[0].decisions.count { it.decision == 'pass' } > 20
assert log.contains('PRR READY: ')
assert facts.services[0].alerts.size() >= 4
assert new File(basedir, '.prr/history/.gitignore').text.trim() == '*'
assert log.contains('paging-alert-has-runbook')
assert log.contains('PRR audit: whole')
assert log.contains('checkout  READY -> READY, the same record byte for byte')
assert log.contains('PRR replay: 1 of 1 services decided as recorded')

// Every report is there, whatever the verdict, and each can be read back.
def prr = new File(basedir, 'target/prr')
['report.html', 'report.md', 'junit.xml', 'prr.sarif', 'github-annotations.txt', 'gl-code-quality-report.json', 'report.csv', 'prr.prom',
 'prr.intoto.json', 'oscal-assessment-results.json', 'badge.svg'].each { assert new File(prr, it).exists() : it }
['prr.sarif', 'gl-code-quality-report.json', 'prr.intoto.json', 'oscal-assessment-results.json'].each {
  new JsonSlurper().parse(new File(prr, it))
}
assert new JsonSlurper().parse(new File(prr, 'prr.intoto.json')).predicate.result in ['PASSED', 'WARNED']
assert !new File(prr, 'junit.xml').text.contains('<failure')
