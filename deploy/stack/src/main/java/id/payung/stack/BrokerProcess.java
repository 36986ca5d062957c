package id.payung.stack;

import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/// What runs in the broker's JVM: formats an empty log folder, then is the broker.
final class BrokerProcess {

    /// Any 16 bytes in base64; the folder belongs to one broker.
    private static final String CLUSTER = "UGF5dW5nUGF5dW5nUGF5dQ";

    private BrokerProcess() {}

    public static void main(String[] arguments) {
        String configuration = arguments[0];
        Path logs = Path.of(arguments[1]);
        if (!logs.resolve("meta.properties").toFile().exists()) {
            String[] format = {"format", "--ignore-formatted", "--cluster-id", CLUSTER, "--config", configuration};
            int code = StorageTool.execute(format, System.out);
            if (code != 0) {
                System.exit(code);
            }
        }
        Kafka.main(new String[] {configuration});
    }
}
