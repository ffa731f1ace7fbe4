def log = new File(basedir, 'build.log').text

assert log.contains('PRR ERROR: configuration: prr/organization.yaml is wrong')
assert !log.contains('someone@example.org')
assert !new File(basedir, 'target/prr/calendar.ics').exists()
