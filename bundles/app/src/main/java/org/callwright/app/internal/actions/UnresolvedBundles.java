package org.callwright.app.internal.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.app.actions.UnusableAction;
import org.callwright.model.Message;
import org.callwright.model.Problem;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Bundles with actions that the framework cannot start, since they need something that is not there. */
final class UnresolvedBundles implements BundleListener {
    private static final Pattern PACKAGE =
            Pattern.compile("\\(" + Pattern.quote(PackageNamespace.PACKAGE_NAMESPACE) + "=([^)]+)\\)");
    private static final Pattern LEAST = Pattern.compile("\\(version>=([^)]+)\\)");

    private final BundleContext context;
    private final Runnable changed;
    private volatile List<UnusableAction> found;

    /** @param changed told when others are found than before */
    UnresolvedBundles(BundleContext context, Runnable changed) {
        this.context = context;
        this.changed = changed;
        found = look();
        context.addBundleListener(this);
    }

    void stop() {
        context.removeBundleListener(this);
    }

    List<UnusableAction> found() {
        return found;
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        List<UnusableAction> now = look();
        if (!now.equals(found)) {
            found = now;
            changed.run();
        }
    }

    private List<UnusableAction> look() {
        List<UnusableAction> all = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getState() == Bundle.INSTALLED) {
                obstacle(bundle)
                        .ifPresent(advice ->
                                all.add(new UnusableAction(String.valueOf(bundle.getSymbolicName()), advice)));
            }
        }
        return List.copyOf(all);
    }

    private Optional<Message> obstacle(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null) {
            return Optional.empty(); // it was uninstalled just now
        }
        List<BundleRequirement> needed = revision.getDeclaredRequirements(null);
        String spi = Action.class.getPackageName();
        if (needed.stream().noneMatch(each -> spi.equals(packageOf(each)))) {
            return Optional.empty();
        }
        return needed.stream()
                .filter(UnresolvedBundles::isMandatory)
                .filter(this::isMissing)
                .map(UnresolvedBundles::advice)
                .findFirst();
    }

    private static boolean isMandatory(BundleRequirement requirement) {
        String effective = requirement.getDirectives().getOrDefault(Constants.EFFECTIVE_DIRECTIVE, "resolve");
        return effective.equals("resolve")
                && !Constants.RESOLUTION_OPTIONAL.equals(
                        requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE));
    }

    private boolean isMissing(BundleRequirement requirement) {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .findProviders(requirement)
                .isEmpty();
    }

    private static Message advice(BundleRequirement missing) {
        String needed = packageOf(missing);
        Optional<Version> here = Optional.ofNullable(needed).flatMap(UnresolvedBundles::ours);
        if (here.isPresent()) {
            Version least = first(LEAST, missing).map(Version::parseVersion).orElse(Version.emptyVersion);
            return Message.of(
                    least.compareTo(here.get()) > 0
                            ? "It was made for version {0} of {1}, and Callwright has {2}. Update Callwright, or install"
                                    + " a version of the bundle that was made for this one."
                            : "It was made for version {0} of {1}, and Callwright has {2}. Install a newer version of the"
                                    + " bundle.",
                    shown(least),
                    needed,
                    shown(here.get()));
        }
        return needed != null
                ? Message.of(
                        "It needs the package {0}, which no bundle here has. Install a bundle that has it.", needed)
                : Message.of(
                        "It needs {0} {1}, which is not here. Ask whoever made the bundle.",
                        missing.getNamespace(), missing.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, ""));
    }

    /** The version of a package that Callwright itself offers to actions. */
    private static Optional<Version> ours(String name) {
        return Stream.of(Action.class, Problem.class)
                .filter(type -> type.getPackageName().equals(name))
                .flatMap(type -> FrameworkUtil.getBundle(type)
                        .adapt(BundleRevision.class)
                        .getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                        .stream())
                .filter(offered -> name.equals(offered.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .map(offered -> (Version) offered.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE))
                .findFirst();
    }

    private static String shown(Version version) {
        return version.getMajor() + "." + version.getMinor();
    }

    private static String packageOf(BundleRequirement requirement) {
        return first(PACKAGE, requirement).orElse(null);
    }

    private static Optional<String> first(Pattern pattern, BundleRequirement requirement) {
        Matcher found = pattern.matcher(requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, ""));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
