import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def result = new JsonSlurper().parse(new File(basedir, 'target/prr/result.json'))

assert result.verdict == 'INCONCLUSIVE'
assert result.error['class'] == 'configuration'
assert log.contains('PRR ERROR: ')
// All three mistakes at once, each where it stands.
assert log.contains('prr.yaml:7:9')
assert log.contains('prr.yaml:8:10')
assert log.contains('prr.yaml:9:3')
assert log.contains('role') : 'no hint at the right spelling'
