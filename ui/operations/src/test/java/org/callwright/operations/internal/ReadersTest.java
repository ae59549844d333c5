package org.callwright.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may read health and metrics. */
class ReadersTest {
    private static final String HERE = "127.0.0.1";
    private static final String ELSEWHERE = "192.0.2.7";

    @Test
    void withoutATokenProgramsOnThisMachineMayAndNobodyElse() throws Exception {
        var readers = new Readers("");

        assertThat(admits(readers, HERE, Map.of())).isTrue();
        assertThat(admits(readers, "0:0:0:0:0:0:0:1", Map.of())).isTrue();
        assertThat(admits(readers, ELSEWHERE, Map.of())).isFalse();
        assertThat(admits(readers, ELSEWHERE, Map.of("Authorization", "Bearer ")))
                .isFalse();
    }

    @Test
    void whoComesThroughAProxyOnThisMachineNeedsTheToken() throws Exception {
        var readers = new Readers("s3cret");

        assertThat(admits(readers, HERE, Map.of("X-Forwarded-For", ELSEWHERE))).isFalse();
        assertThat(admits(readers, HERE, Map.of("X-Forwarded-For", HERE))).isFalse();
        assertThat(admits(readers, HERE, Map.of("Forwarded", "for=192.0.2.7"))).isFalse();
        assertThat(admits(readers, HERE, Map.of("X-Forwarded-For", ELSEWHERE, "Authorization", "Bearer s3cret")))
                .isTrue();
    }

    @Test
    void theTokenLetsInFromEverywhereAndNothingLikeItDoes() throws Exception {
        var readers = new Readers("s3cret");

        assertThat(admits(readers, ELSEWHERE, Map.of("Authorization", "Bearer s3cret")))
                .isTrue();
        assertThat(admits(readers, ELSEWHERE, Map.of("Authorization", "bearer  s3cret ")))
                .isTrue();
        assertThat(admits(readers, ELSEWHERE, Map.of("Authorization", "Bearer s3cre")))
                .isFalse();
        assertThat(admits(readers, ELSEWHERE, Map.of("Authorization", "s3cret")))
                .isFalse();
        assertThat(admits(readers, ELSEWHERE, Map.of())).isFalse();
    }

    /** Whether it is let in; who is not gets status 401. */
    private static boolean admits(Readers readers, String address, Map<String, String> headers) throws Exception {
        List<Object> sent = new ArrayList<>();
        HttpServletRequest request = of(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getRemoteAddr" -> address;
            case "getHeader" -> headers.get((String) arguments[0]);
            default -> throw new AssertionError(method);
        });
        HttpServletResponse response = of(HttpServletResponse.class, (method, arguments) -> {
            if (method.equals("sendError")) {
                sent.add(arguments[0]);
            }
            return null;
        });
        boolean admitted = readers.admit(request, response);
        assertThat(sent).isEqualTo(admitted ? List.of() : List.of(401));
        return admitted;
    }

    @FunctionalInterface
    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T of(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
