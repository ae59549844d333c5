package org.callwright.demo.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.callwright.app.Callflows;
import org.callwright.app.Numbers;
import org.callwright.app.PbxStatus;
import org.callwright.app.PublishResult;
import org.callwright.app.access.Operator;
import org.callwright.app.actions.Actions;
import org.callwright.model.FlowId;
import org.callwright.model.MachineFault;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.store.NumberStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a new installation with spare numbers and two sample callflows, and publishes these as soon as the PBX and the
 * actions they use are available. Adds the numbers last: their presence marks the installation as filled, so nothing
 * comes back after an admin deletes it.
 */
@Component(
        immediate = true,
        configurationPid = "org.callwright.demo",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DemoContent.Config.class)
public class DemoContent implements PbxStatus.Listener, Actions.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(DemoContent.class);
    private static final List<String> SAMPLES = List.of("welcome", "reception");

    /** Who adds the samples, for the history. */
    private static final Operator DEMO = new Operator.Host("demo");

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("callwright-demo").factory());
    private final Callflows callflows;
    private final Numbers numbers;
    private final NumberStore pool;
    private final PbxStatus pbx;
    private final Config config;

    /** The numbers to add. */
    @ObjectClassDefinition(
            name = "Callwright: samples",
            description = "What a new reference host begins with. No part of the plug-in.")
    public @interface Config {
        @AttributeDefinition(description = "Public numbers that the trunk delivers and no callflow has yet.")
        String[] spareNumbers() default {};

        @AttributeDefinition(description = "Extensions that no callflow has yet.")
        String[] spareExtensions() default {};
    }

    @Activate
    public DemoContent(
            @Reference Callflows callflows,
            @Reference Numbers numbers,
            @Reference NumberStore pool,
            @Reference PbxStatus pbx,
            Config config) {
        this.callflows = callflows;
        this.numbers = numbers;
        this.pool = pool;
        this.pbx = pbx;
        this.config = config;
        thread.execute(this::fill);
    }

    @Deactivate
    void stop() {
        thread.shutdown();
    }

    @Override
    public void pbxChanged() {
        thread.execute(this::fill);
    }

    /** Tries again, because the samples can be published only once the actions they use are available. */
    @Override
    public void changed() {
        thread.execute(this::fill);
    }

    private void fill() {
        try {
            fillNow();
        } catch (RuntimeException | Error e) { // the thread goes on with the next change
            LOG.error(
                    "The samples are not there yet. {}",
                    MachineFault.in(e).map(fault -> fault.message().toString()).orElse(""),
                    e);
        }
    }

    private void fillNow() {
        if (pbx.isReachable() && pool.pool().isEmpty() && samplesAreLive()) {
            List.of(config.spareNumbers()).forEach(digits -> numbers.addToPool(PhoneNumber.did(digits), DEMO));
            List.of(config.spareExtensions()).forEach(digits -> numbers.addToPool(PhoneNumber.extension(digits), DEMO));
        }
    }

    private boolean samplesAreLive() {
        return SAMPLES.stream().allMatch(this::publish);
    }

    private boolean publish(String sample) {
        FlowId id = callflows.find(new FlowId(sample)).isPresent()
                ? new FlowId(sample)
                : callflows.importJson(json(sample), DEMO).draft().id();
        if (callflows.check(id).stream().anyMatch(Problem::refusesPublishing)) {
            return false;
        }
        PublishResult result = callflows.publish(id, DEMO, true);
        if (!(result instanceof PublishResult.Live)) {
            LOG.warn("The sample callflow {} is not live: {}", sample, result);
        }
        return result instanceof PublishResult.Live;
    }

    private static String json(String sample) {
        try (InputStream in = DemoContent.class.getResourceAsStream("/callflows/" + sample + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
