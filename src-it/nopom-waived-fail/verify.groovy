import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def service = new JsonSlurper().parse(new File(basedir, 'target/prr/result.json')).services[0]
def decision = service.decisions.find { it.rule == 'paging-alert-has-runbook' }

assert service.verdict == 'NOT_READY' : log
assert [decision.outcome, decision.decision] == ['failed', 'fail']
assert service.waivers*.state == ['ended']
assert log.contains('PRR NOT_READY: ')
// Whoever reads it learns why it was granted then.
assert service.waivers[0].message.contains('The runbook is written with the traffic team')
