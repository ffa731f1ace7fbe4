import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text

assert new JsonSlurper().parse(new File(basedir, 'target/prr/result.json')).verdict == 'INCONCLUSIVE'
assert log.contains('PRR INCONCLUSIVE: ')
