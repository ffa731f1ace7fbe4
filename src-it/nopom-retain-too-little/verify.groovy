assert new File(basedir, 'build.log').text.contains('PRR ERROR: configuration: prr.keepMonths is at least 13')
