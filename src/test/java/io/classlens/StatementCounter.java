package io.classlens;

import io.classlens.project.Sealing;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Records what the thread of a test asks the database and decrypts: the SQL of each statement that
 * is prepared, and the purpose of each piece that is opened.
 */
public final class StatementCounter implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> RECORDED = new ThreadLocal<>();

    /** An action of a test, most often a request. */
    public interface Action {
        void run() throws Exception;
    }

    /** Everything that the action does on this thread. */
    public static List<String> during(Action action) throws Exception {
        List<String> recorded = new ArrayList<>();
        RECORDED.set(recorded);
        try {
            action.run();
        } finally {
            RECORDED.remove();
        }
        return recorded;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case DataSource database -> recording(DataSource.class, database);
            case Sealing sealing -> recording(Sealing.class, sealing);
            default -> bean;
        };
    }

    private static <T> T recording(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            record(method.getName(), arguments);
                            try {
                                Object result = method.invoke(target, arguments);
                                return result instanceof java.sql.Connection connection
                                        ? recording(java.sql.Connection.class, connection)
                                        : result;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    private static void record(String method, Object[] arguments) {
        List<String> recorded = RECORDED.get();
        if (recorded != null) {
            switch (method) {
                case "prepareStatement", "prepareCall" -> recorded.add((String) arguments[0]);
                case "createStatement" -> recorded.add("a statement");
                case "open" -> recorded.add("open " + arguments[1]);
                default -> {}
            }
        }
    }
}
