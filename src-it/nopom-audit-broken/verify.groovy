def log = new File(basedir, 'build.log').text

assert log.contains('broken chain/2026-11.jsonl:2:1')
assert log.contains('Its hash is not that of what it holds: it was changed.')
assert log.contains('PRR audit: broken at chain/2026-11.jsonl:2:1')
