package id.payung.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/// Gives a test a [Reception] to which people come, and after it asks what happened behind their pages. One browser
/// for all tests, started for the first. Of a test that fails, what each of them saw last is kept in `target/browser`.
final class Browsing
        implements BeforeEachCallback, AfterEachCallback, ParameterResolver, TestExecutionExceptionHandler {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Browsing.class);
    private static final Path SEEN = Path.of("target", "browser");

    @Override
    public void beforeEach(ExtensionContext test) {
        Chromium chromium =
                test.getRoot().getStore(OURS).computeIfAbsent(Chromium.class, _ -> Chromium.start(), Chromium.class);
        test.getStore(OURS).put(Reception.class, new Reception(chromium.browser()));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Reception reception = reception(test);
        List<String> complaints = reception.complaints();
        reception.close();
        if (test.getExecutionException().isEmpty()) {
            assertThat(complaints).as("behind the pages").isEmpty();
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        List<Page> pages = reception(test).pages();
        String name = test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName();
        for (int number = 0; number < pages.size(); number++) {
            keep(pages.get(number), SEEN.resolve(name + "." + number + ".png"), failure);
        }
        reception(test).complaints().forEach(complaint -> failure.addSuppressed(new AssertionError(complaint)));
        throw failure;
    }

    private static void keep(Page page, Path picture, Throwable failure) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
            failure.addSuppressed(new AssertionError("seen last: %s, %s".formatted(page.url(), picture)));
        } catch (PlaywrightException gone) {
            failure.addSuppressed(gone);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Reception.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return reception(test);
    }

    private static Reception reception(ExtensionContext test) {
        return Objects.requireNonNull(test.getStore(OURS).get(Reception.class, Reception.class));
    }
}
