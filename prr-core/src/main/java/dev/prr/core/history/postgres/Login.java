package dev.prr.core.history.postgres;

/** As whom the database is visited. It is never printed, not even by mistake. */
public record Login(String user, String password) {

  @Override
  public String toString() {
    return "Login[hidden]";
  }
}
