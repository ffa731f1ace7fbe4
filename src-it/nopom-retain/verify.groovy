import java.time.YearMonth

def log = new File(basedir, 'build.log').text
def chain = new File(basedir, 'kept/history/chain').list() as List
def first = YearMonth.now(java.time.ZoneOffset.UTC).minusMonths(13)
def old = ['2026-04', '2026-05', '2026-06'].findAll { YearMonth.parse(it) < first }

assert log.contains(old.isEmpty() ? 'PRR retain: nothing is older than 13 months' : "PRR retain: ${old.size()} month${old.size() == 1 ? '' : 's'} would go")
assert log.contains("PRR retain: ${old.size()} month${old.size() == 1 ? '' : 's'} and ")
assert log.contains('PRR audit: whole')
old.each {
    assert !chain.contains(it + '.jsonl')
    assert new File(basedir, "kept/history/counts/${it}.json").exists()
}
(['2026-04', '2026-05', '2026-06'] - old).each { assert chain.contains(it + '.jsonl') }
return true
