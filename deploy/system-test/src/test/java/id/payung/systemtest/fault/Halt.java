package id.payung.systemtest.fault;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Within a service: the agent that halts its JVM, as a power cut does, where a method is entered or left. It needs no
/// class but itself and those of the JDK, and is brought in by [Crash].
public final class Halt {

    static final int CODE = 137;

    private static final Pattern POINT =
            Pattern.compile("(?<type>[\\w.$]+)#(?<method>\\w+)@(?<side>entry|exit)(:(?<time>\\d+))?");
    private static final AtomicInteger TIMES_LEFT = new AtomicInteger();

    private Halt() {}

    /// Called by the JVM.
    ///
    /// @param point such as `id.payung.Relay#send@exit:2`: the second time that a method of that name is left
    /// @throws IllegalArgumentException when there is no such method
    public static void agentmain(String point, Instrumentation jvm) throws UnmodifiableClassException {
        Matcher parts = POINT.matcher(point);
        if (!parts.matches()) {
            throw new IllegalArgumentException(point + " is no point to crash at");
        }
        String time = parts.group("time");
        TIMES_LEFT.set(time == null ? 1 : Integer.parseInt(time));
        Weaver weaver = new Weaver(
                parts.group("type"), parts.group("method"), parts.group("side").equals("entry"));
        jvm.addTransformer(weaver, true);
        for (Class<?> loaded : jvm.getAllLoadedClasses()) {
            if (loaded.getName().equals(weaver.type)) {
                jvm.retransformClasses(loaded);
                if (!weaver.woven) {
                    throw new IllegalArgumentException("There is no method for " + point);
                }
            }
        }
    }

    /// Called by the method that was woven.
    public static void hit() {
        if (TIMES_LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(CODE);
        }
    }

    /// Puts a call of [#hit()] at the beginning of a method, or before each of its returns.
    private static final class Weaver implements ClassFileTransformer {

        private static final ClassDesc SELF = ClassDesc.of(Halt.class.getName());
        private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

        private final String type;
        private final String method;
        private final boolean entry;
        private volatile boolean woven;

        Weaver(String type, String method, boolean entry) {
            this.type = type;
            this.method = method;
            this.entry = entry;
        }

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                String name,
                @Nullable Class<?> before,
                @Nullable ProtectionDomain domain,
                byte[] bytes) {
            if (loader == null || !type.replace('.', '/').equals(name)) {
                return null;
            }
            ClassFile format =
                    ClassFile.of(ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)));
            return format.transformClass(
                    format.parse(bytes),
                    ClassTransform.transformingMethodBodies(
                            one -> one.methodName().equalsString(method), CodeTransform.ofStateful(this::weaving)));
        }

        private CodeTransform weaving() {
            return new CodeTransform() {
                @Override
                public void atStart(CodeBuilder code) {
                    woven = true;
                    if (entry) {
                        code.invokestatic(SELF, "hit", NOTHING);
                    }
                }

                @Override
                public void accept(CodeBuilder code, CodeElement element) {
                    if (!entry && element instanceof ReturnInstruction) {
                        code.invokestatic(SELF, "hit", NOTHING);
                    }
                    code.with(element);
                }
            };
        }
    }
}
