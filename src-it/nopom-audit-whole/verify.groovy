import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def checkpoint = new JsonSlurper().parse(new File(basedir, 'target/prr/result.json')).record.checkpoint

assert checkpoint.size == 1
assert log.contains('checkpoint ' + checkpoint.line) : 'the job log is no witness'
assert log.contains('The checkpoint speaks of 1 record: unchanged.')
assert log.contains('PRR audit: whole, and the checkpoint agrees')
