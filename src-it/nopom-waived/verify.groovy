import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def service = new JsonSlurper().parse(new File(basedir, 'target/prr/result.json')).services[0]
def decision = service.decisions.find { it.rule == 'paging-alert-has-runbook' }

assert service.verdict == 'READY' : log
assert [decision.outcome, decision.decision] == ['failed', 'waived']
assert service.waivers*.id == ['runbook-is-written'] && service.waivers*.state == ['in-force']
assert log.contains('Waived, would fail: runbook-is-written until ')
