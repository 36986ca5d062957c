package id.payung.stack;

import com.github.dockerjava.api.DockerClient;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/// A server in a container with a fixed port on the host, so that it can be killed and found again.
final class DockerContainer implements Housing {

    private final GenericContainer<?> container;

    DockerContainer(GenericContainer<?> container) {
        this.container = container;
    }

    @Override
    public void start() {
        if (container.getContainerId() == null) {
            container.start();
        } else if (!container.isRunning()) {
            docker().startContainerCmd(container.getContainerId()).exec();
        }
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public void kill() {
        docker().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void pause() {
        docker().pauseContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void resume() {
        docker().unpauseContainerCmd(container.getContainerId()).exec();
    }

    /// Of the process as the engine's machine sees it.
    @Override
    public long pid() {
        Long pid = container.getCurrentContainerInfo().getState().getPidLong();
        if (pid == null) {
            throw new IllegalStateException(
                    "The engine does not say which process container " + container.getContainerId() + " runs");
        }
        return pid;
    }

    @Override
    public String lastWordsWithin(Duration wait) {
        LockSupport.parkNanos(wait.toNanos());
        return container.isRunning() ? "" : container.getLogs();
    }

    private static DockerClient docker() {
        return DockerClientFactory.instance().client();
    }
}
