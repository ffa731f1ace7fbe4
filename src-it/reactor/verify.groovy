def log = new File(basedir, 'build.log').text
def builds = 7

assert log.count('PRR READY: ') == builds
assert log.count('BUILD SUCCESS') == builds
assert !new File(basedir, 'cart/.prr').exists() : 'the module was taken for the tree'
assert !new File(basedir, 'cart/target/prr').exists()
