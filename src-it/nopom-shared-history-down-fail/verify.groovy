import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def error = new JsonSlurper().parse(new File(basedir, 'target/prr/result.json')).error

assert error.class == 'environment'
assert error.message.contains('The policy says record: required')
assert log.contains('PRR ERROR: environment: This run could not be recorded in the database prr.')
assert new File(basedir, '.prr/spool/waiting').list().length == 1
