import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def folder = new File(basedir, 'target/prr/reviews/reliability/2026-Q3')
def json = new JsonSlurper().parse(new File(folder, 'review.json'))
def teams = json.teams*.id

assert teams == teams.sort(false) : 'teams stand in alphabetical order and in no other'
assert teams.size() == 11 && !teams.contains('ledger') : 'a team of two is part of its group'
assert json.groups*.id == ['commerce', 'discovery', 'fulfilment', 'platform']

def payments = json.teams.find { it.id == 'payments' }
assert payments.baseline.period == '2024-Q4'
assert payments.sinceBaseline.restore == 'improved'
assert json.teams.find { it.id == 'basket' }.sinceLast.restore == 'too-few-incidents'
assert payments.quarters.size() == 8

def edge = json.decided.find { it.team == 'edge' }
assert edge.reasons[0].decision == 'no-longer-valid' && edge.reasons[0].since == '2026-Q2'
assert edge.actions[0].since == '2026-Q2' : 'an action keeps the review it comes from'
assert json.decided.find { it.team == 'data-platform' }.actions[0].id == 'second-broker' : 'what is open is carried over'

assert json.exclusions.rejected == 1 && json.exclusions.passedOver == 2
assert log.contains('exports/jira.csv:')
assert log.count('PRR reliability-review: target/prr/reviews/reliability/2026-Q3/review.md, record ') == 2

def records = (log =~ /reliability\/2026-Q3\/review\.md, record ([0-9a-f]+)/).collect { it[1] }.toSet()
assert records.size() == 1 : 'the same review is kept once'

folder.eachFile { assert !it.text.contains('never read') : it.name + ' holds what must be dropped' }

def toilFolder = new File(basedir, 'target/prr/reviews/toil/2026-Q3')
def toil = new JsonSlurper().parse(new File(toilFolder, 'review.json'))
assert toil.teams*.team == toil.teams*.team.sort(false) && toil.teams.size() == 12 : 'ledger is shown as commerce'
assert toil.commonalities[0].id == 'certificates' && toil.commonalities[0].teams.size() == 6
assert toil.commonalities[0].confirmed && toil.commonalities[0].items.every { it.shared.contains('certificate') }
assert toil.teams.find { it.team == 'basket' }.suppressed : 'two answers are shown to nobody'
assert toil.teams.find { it.team == 'payments' }.changes.gone.contains('payments/PAY-150')
assert toil.notes.any { it.note.contains('payments/PAY-150') } : 'what the room said of an item that is gone is told'
assert new File(toilFolder, 'team-payments.html').text.contains('50 %')
assert log.contains('PRR toil-review: target/prr/reviews/toil/2026-Q3/review.md, record ')

def dependencyFolder = new File(basedir, 'target/prr/reviews/dependency/2026-H2')
def dependency = new JsonSlurper().parse(new File(dependencyFolder, 'review.json'))
assert dependency.nodes.find { it.name == 'ledger-api' }.team == 'commerce' : 'a team of two is part of its group'
assert dependency.nodes.find { it.name == 'card-network' }.minutesLost > 0 : 'incidents say what it cost'
assert dependency.mismatches.any { it.kind == 'undeclared' && it.subject == 'checkout' && it.other == 'stock' }
assert dependency.mismatches.any { it.kind == 'shared-store' && it.subject == 'catalogue-db' }
assert dependency.changes.reowned*.name == ['stock-db']
assert dependency.changes.progress.find { it.progress == 'forgotten' }.task == 'decline-alert'
assert dependency.files[0].leftOut.size() == 1 && dependency.files[0].leftOut[0].place.endsWith('service-graph.prom:17:1')
assert new File(dependencyFolder, 'index.html').text.contains('single point of failure')
assert log.contains('PRR dependency-review: 30 nodes, ')
