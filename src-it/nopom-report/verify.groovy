import groovy.json.JsonSlurper
import java.util.zip.ZipFile

def site = new File(basedir, 'target/prr/organization')
def overview = new JsonSlurper().parse(new File(site, 'overview.json'))
assert overview.organization == 'example'
assert overview.services*.service == ['checkout']
assert overview.services[0].team == 'payments'
assert overview.services[0].verdict == 'READY_WITH_WARNINGS'
['index.html', 'find.html', 'heat.html', 'waivers.html', 'reviews.html', 'service/checkout.html', 'team/payments.html'].each {
  assert new File(site, it).text.contains('</html>') : it
}
assert overview.rules.every { new File(site, "rule/${it.rule}.html").isFile() }

def names = new ZipFile(new File(basedir, 'target/evidence.zip')).withCloseable { it.entries()*.name*.replaceFirst('[^/]*/', '') }
assert names.containsAll(['README.md', 'SHA256SUMS', 'decisions.csv', 'packs.csv', 'history/chain/head', 'history/chain/checkpoint'])

def log = new File(basedir, 'build.log').text
assert log.contains('report target/prr/organization/index.html')
assert log.contains('PRR report: 1 service, 1 run')
