def log = new File(basedir, 'build.log').text
def descriptor = new File(basedir, 'prr.yaml')

assert descriptor.exists()
assert descriptor.text.contains('name: web')
assert log.contains('prr.yaml')
