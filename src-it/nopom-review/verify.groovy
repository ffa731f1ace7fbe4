def log = new File(basedir, 'build.log').text
def file = new File(basedir, 'prr/review.yaml').text

assert log.contains('PRR review: checkout rejected, to be seen again by 2027-02-20')
assert log.contains('- outcome: rejected') : 'what changes is not shown'
assert log.contains('+ outcome: approved-with-actions')
assert log.contains('PRR audit: whole')
assert file.contains('outcome: approved-with-actions')
assert file.contains('stage: launch') : 'a decision is for the stage the service is in'
assert file.contains('team: payments')
