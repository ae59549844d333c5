package org.callwright.vaadin.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovedCookiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // of the application | at which browsers see it | of the cookie | of the cookie then
                "/callwright | /pbx/phones | /callwright/  | /pbx/phones/",
                "/callwright | /pbx/phones | /callwright   | /pbx/phones",
                "/callwright | ''          | /callwright/  | /",
                "/callwright | /pbx/phones | /callwrights/ | /callwrights/",
                "''          | /pbx        | /             | /pbx/",
            })
    void theApplicationsCookiesAreForThePathThatBrowsersSee(String path, String seen, String of, String then) {
        List<Cookie> added = new ArrayList<>();
        var answer = (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    added.add((Cookie) arguments[0]);
                    return null;
                });
        Cookie cookie = new Cookie("CALLWRIGHT_LOGIN", "ticket");
        cookie.setPath(of);

        new MovedCookies(answer, path, seen).addCookie(cookie);

        assertThat(added).extracting(Cookie::getPath).containsExactly(then);
    }
}
