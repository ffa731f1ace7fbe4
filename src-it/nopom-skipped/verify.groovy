import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text

assert new JsonSlurper().parse(new File(basedir, 'target/prr/result.json')).verdict == 'NOT_RUN'
assert log.contains('PRR NOT_RUN: ')
assert new File(basedir, '.prr/history').exists() : 'a skipped run leaves no record'
