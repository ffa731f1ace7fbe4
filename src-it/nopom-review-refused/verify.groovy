def log = new File(basedir, 'build.log').text

assert log.contains('PRR ERROR: configuration: the decision is not complete')
assert !new File(basedir, 'prr').exists()
assert !new File(basedir, '.prr').exists()
