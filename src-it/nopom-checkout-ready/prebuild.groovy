import java.time.LocalDate
import java.time.ZoneOffset

new File(basedir, 'prr/evidence/evidence.yaml').text = "date: ${LocalDate.now(ZoneOffset.UTC)}\n"
