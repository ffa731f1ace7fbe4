package dev.prr.core.service.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.Repository;
import dev.prr.core.service.code.setting.Apis;
import dev.prr.core.service.code.setting.Configurations;
import dev.prr.core.service.code.setting.Migrations;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {

  private static List<Settings> read(String path, String text) {
    return Configurations.of(Repository.of(path, text).scope()).list().items();
  }

  private static Migration migration(String sql) {
    return Migrations.of(Repository.of("db/migration/V1__a.sql", sql).scope()).items().get(0);
  }

  private static List<Optional<String>> open(String contract) {
    return Apis.of(Repository.of("openapi.yaml", contract).scope(), Optional.empty())
        .items()
        .get(0)
        .open()
        .items()
        .stream()
        .map(Fact::ifKnown)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.jpa.hibernate.ddl-auto=update",
        "SPRING.JPA.HIBERNATE.DDL_AUTO=update",
        "spring.jpa.hibernate.ddlAuto: Update"
      })
  void keys_are_compared_as_spring_binds_them(String line) {
    assertTrue(read("application.properties", line).get(0).changesSchema().is(true));
  }

  @Test
  void profiles_come_from_the_file_name_and_from_the_document() {
    List<Settings> all =
        read(
            "application.yml",
            """
                server.shutdown: graceful
                ---
                spring.config.activate.on-profile: prod
                server:
                  shutdown: immediate
                ---
                spring.config.activate.on-profile: dev
                """);
    assertEquals(2, all.size());
    assertTrue(all.get(0).profile().isMissing());
    assertTrue(all.get(0).gracefulShutdown().is(true));
    assertTrue(all.get(1).profile().is("prod"));
    assertTrue(all.get(1).gracefulShutdown().is(false));
    assertEquals(List.of(), read("application-local.yml", "a: b\n"));
    assertEquals(List.of(), read("src/test/resources/application.yml", "a: b\n"));
    assertEquals(
        List.of(),
        read("application.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Application\n"));
  }

  @Test
  void a_variable_is_unknown_and_no_value_leaves() {
    Settings settings =
        read(
                "application.yml",
                """
                    spring:
                      datasource:
                        url: jdbc:mysql://u:canary@db/x
                        password: canary
                        username: ${USER:root}
                      jpa.hibernate.ddl-auto: ${DDL:none}
                    """)
            .get(0);
    assertFalse(settings.changesSchema().isKnown());
    assertTrue(settings.databaseUserIsAdministrator().isMissing());
    assertTrue(settings.usesDatabase().is(true));
    assertFalse(settings.toString().contains("canary"));
  }

  @Test
  void odd_shapes_are_no_settings() {
    assertEquals(1, read("application.yml", "[a, { b: [ ] }]\n").size());
    assertEquals(1, read("application.yml", "text\n").size());
    assertTrue(read("application.yml", "server: [1]\n").get(0).gracefulShutdown().isMissing());
  }

  @Test
  void a_file_appender_counts_where_a_logger_uses_it() {
    String unused =
        "<configuration><appender name='F' class='ch.qos.logback.core.FileAppender'/>"
            + "<root/></configuration>";
    assertTrue(read("logback.xml", unused).get(0).logsToFile().is(false));
    assertTrue(
        read("logback.xml", unused.replace("<root/>", "<root><appender-ref ref='F'/></root>"))
            .get(0)
            .logsToFile()
            .is(true));
    assertTrue(
        read(
                "log4j2.xml",
                "<Configuration><Appenders><RollingFile name='R'/></Appenders><Loggers><Root>"
                    + "<AppenderRef ref='R'/></Root></Loggers></Configuration>")
            .get(0)
            .logsToFile()
            .is(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DROP TABLE a; | true",
        "CREATE TABLE a (id int NOT NULL); | false",
        "alter table a add b int not null default 0; | false",
        "ALTER TABLE a ADD COLUMN b int NOT NULL; | true",
        "ALTER TABLE a RENAME TO b; | true",
        "ALTER TABLE a ALTER COLUMN b TYPE bigint; | true",
        "-- ALTER TABLE a DROP COLUMN b; | false",
        "INSERT INTO a VALUES ('x'); | false",
        "ALTER TABLE a DROP COLUMN b | true",
      })
  void statements_that_break_the_version_before_are_known(String sql, boolean breaking) {
    assertTrue(migration(sql).breaking().is(breaking), sql);
  }

  @Test
  void a_comment_speaks_for_the_statement_below_it_alone() {
    assertTrue(migration("-- prr:compatible: unused\nDROP TABLE a;\n").breaking().is(false));
    Migration two = migration("-- prr:compatible: unused\nDROP TABLE a;\nDROP TABLE b;\n");
    assertTrue(two.breaking().is(true));
    assertEquals("db/migration/V1__a.sql:3:1", two.place().toString());
  }

  @Test
  void a_script_in_a_folder_of_its_own_has_the_version_of_that_folder() {
    Repository repository =
        Repository.of("prisma/migrations/20240101_start/migration.sql", "x")
            .file("prisma/migrations/20240305_link/migration.sql", "y")
            .file("diesel/migrations/1_start/up.sql", "x")
            .file("diesel/migrations/1_start/down.sql", "x")
            .file("diesel/migrations/2_link/up.sql", "y");

    assertEquals(
        List.of("diesel/migrations/2_link/up.sql", "prisma/migrations/20240305_link/migration.sql"),
        Migrations.of(repository.scope()).items().stream()
            .filter(migration -> migration.newest().is(true))
            .map(migration -> migration.name().ifKnown().orElseThrow())
            .sorted()
            .toList());
  }

  @Test
  void the_newest_script_is_told_by_its_number() {
    Repository repository =
        Repository.of("db/migration/V9__a.sql", "x")
            .file("db/migration/V10__b.sql", "y")
            .file("db/migration/U11__b.sql", "z")
            .file("other/migrations/1.up.sql", "z");
    List<Migration> all = Migrations.of(repository.scope()).items();
    assertEquals(
        List.of("V10__b.sql", "1.up.sql"),
        all.stream()
            .filter(m -> m.newest().is(true))
            .map(m -> m.place().path().fileName())
            .toList());
  }

  @Test
  void an_operation_is_open_where_neither_it_nor_the_contract_states_authentication() {
    String contract =
        """
        openapi: 3.1.0
        info: { title: a, version: 1 }
        SECURITY
        paths:
          /a: { get: {}, parameters: [], post: { security: [ { x: [] } ] } }
          /b: { delete: { security: [] } }
          /health: { get: {} }
        """;
    assertEquals(
        List.of(Optional.of("get /a"), Optional.of("delete /b")),
        open(contract.replace("SECURITY\n", "")));
    assertEquals(
        List.of(Optional.of("delete /b")),
        open(contract.replace("SECURITY", "security: [ { x: [] } ]")));
    assertEquals(2, open(contract.replace("SECURITY", "security: [ { x: [] }, {} ]")).size());
  }
}
