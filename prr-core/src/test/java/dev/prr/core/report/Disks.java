package dev.prr.core.report;

import dev.prr.core.history.disk.Disk;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;

/** The disk of this machine with one thing that goes wrong. */
final class Disks {

  interface Write {
    void write(Path file, byte[] bytes) throws IOException;
  }

  private interface Step {
    Object run(Method method, Object[] arguments) throws Throwable;
  }

  private Disks() {}

  static Disk withWrite(Write write) {
    return disk(
        (method, arguments) -> {
          if (!method.getName().equals("write")) {
            return real(method, arguments);
          }
          write.write((Path) arguments[0], (byte[]) arguments[1]);
          return null;
        });
  }

  /** One step of those that can throw finds the disk full. */
  static Disk fullAt(int step) {
    int[] steps = {0};
    return disk(
        (method, arguments) -> {
          if (method.getExceptionTypes().length > 0 && ++steps[0] == step) {
            throw new IOException("No space left on device");
          }
          return real(method, arguments);
        });
  }

  private static Disk disk(Step step) {
    return (Disk)
        Proxy.newProxyInstance(
            Disk.class.getClassLoader(),
            new Class<?>[] {Disk.class},
            (proxy, method, arguments) -> step.run(method, arguments));
  }

  private static Object real(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(Disk.local(), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
