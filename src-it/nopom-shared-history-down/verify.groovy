import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def result = new File(basedir, 'target/prr/result.json')
def words = log.replaceAll('\\[(INFO|WARNING|ERROR)\\]', '').replaceAll('\\s+', ' ')

assert new JsonSlurper().parse(result).verdict == 'NOT_RUN'
assert words.contains('could not be recorded in the database prr. It cannot be reached.')
assert words.contains('It waits in .prr/spool, and the next run')
assert new File(basedir, '.prr/spool/waiting').list().length == 1
assert !new File(basedir, '.prr/history').exists()
[log, result.text].each { text -> assert !text.contains('canary') }
return true
