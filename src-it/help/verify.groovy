def log = new File(basedir, 'build.log').text

assert log.contains('prr:help') : 'help does not list itself as a goal of the prefix prr'
