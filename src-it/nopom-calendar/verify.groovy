import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def json = new JsonSlurper().parse(new File(basedir, 'target/prr/calendar.json'))
def ics = new File(basedir, 'target/prr/calendar.ics').text

def cart = json.reviews.find { it.subject == 'cart' }
assert cart.state == 'overdue' && cart.due == '2026-01-20' && cart.last == '2026-01-10'
assert json.reviews[0] == cart : 'what is overdue comes first'
assert json.reviews.find { it.subject == 'cluster' }.state == 'never-held'
assert json.reviews.count { it.review == 'toil' } == 2
assert log.contains('PRR calendar: 1 overdue, 7 never held, 0 soon, 0 later')
assert ics.contains('DTSTART;VALUE=DATE:20260120\r\n')
