package org.callwright.compiler.examples;

import java.time.Duration;
import java.util.List;
import org.callwright.action.ActionType;
import org.callwright.action.Call;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.RuntimeAction;
import org.callwright.action.Variable;

/** Proves that the SPI carries a step that the container runs, with a deadline and a way on when there is no answer. */
@ActionType(id = "example-web-request", label = "Web request")
public class WebRequest implements RuntimeAction<WebRequest.Config> {
    static final Exit OK = Exit.of("ok", "If it answered").afterItsTime();
    static final Exit FAILED = Exit.of("failed", "If it did not answer");

    public record Config(
            @Field(value = "Address", min = 8) String url,

            @Field(value = "At most", initial = "3", min = 1, max = 10)
            Duration timeout) {}

    @Override
    public Duration deadline(Config config) {
        return config.timeout();
    }

    @Override
    public Exit fallback(Config config) {
        return FAILED;
    }

    @Override
    public Exit run(Config config, Call call) {
        call.set(new Variable.Named("asked"), config.url());
        return OK;
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(OK, FAILED);
    }
}
