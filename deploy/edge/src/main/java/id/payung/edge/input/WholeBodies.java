package id.payung.edge.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// A member of a body that its record does not call `@Nullable` has to be there: one that is absent, null or reads as
/// null is refused before anybody relies on it, and so is a null in a list or a map of what is there.
///
/// A day or a month is a text as [WrittenDate] reads it, not a number of days. A member that is said twice, or a
/// fraction where a whole number is wanted, has no one meaning and is refused, and so is half a character.
@AutoConfiguration(after = JacksonAutoConfiguration.class)
class WholeBodies implements WebMvcConfigurer {

    private final JsonMapper json;

    WholeBodies(JsonMapper json) {
        var whole = new SimpleModule("whole-bodies") {
            private static final long serialVersionUID = 1L;

            @Override
            public void setupModule(SetupContext context) {
                super.setupModule(context);
                context.insertAnnotationIntrospector(new Needed());
            }
        };
        whole.addDeserializer(String.class, new WholeText());
        whole.addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, WrittenDate::day));
        whole.addDeserializer(YearMonth.class, new FromText<>(YearMonth.class, WrittenDate::month));
        this.json = json.rebuild()
                .addModule(whole)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .build();
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json));
    }

    private static final class Needed extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
            var component = member instanceof AnnotatedParameter parameter ? component(parameter) : null;
            if (component == null || component.getType().isPrimitive()) {
                return JsonSetter.Value.empty();
            }
            var type = component.getAnnotatedType();
            return JsonSetter.Value.construct(failUnlessNullable(type), failUnlessNullable(content(type)));
        }

        /// Null when the parameter is not one of a record's own constructor.
        private static @Nullable RecordComponent component(AnnotatedParameter parameter) {
            var components = parameter.getDeclaringClass().getRecordComponents();
            return components != null
                            && components.length == parameter.getOwner().getParameterCount()
                    ? components[parameter.getIndex()]
                    : null;
        }

        /// What a list, set or map holds: its last type.
        private static @Nullable AnnotatedType content(AnnotatedType type) {
            return type instanceof AnnotatedParameterizedType holder
                    ? holder.getAnnotatedActualTypeArguments()[holder.getAnnotatedActualTypeArguments().length - 1]
                    : null;
        }

        private static Nulls failUnlessNullable(@Nullable AnnotatedType type) {
            return type == null || type.isAnnotationPresent(Nullable.class) ? Nulls.DEFAULT : Nulls.FAIL;
        }
    }

    /// Half of a character that takes two (a lone surrogate) would be told as it is and kept as a question mark.
    private static final class WholeText extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = super.deserialize(parser, context);
            return text == null || UTF_8.newEncoder().canEncode(text)
                    ? text
                    : context.reportInputMismatch(handledType(), "Half a character");
        }
    }

    /// Reads nothing but text; an empty one is null.
    private static final class FromText<T> extends StdDeserializer<T> {

        private final transient Function<String, T> reader;

        FromText(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(handledType(), "A date is a text");
            }
            try {
                return parser.getString().isEmpty() ? null : reader.apply(parser.getString());
            } catch (DateTimeException _) {
                return context.reportInputMismatch(handledType(), "No date");
            }
        }
    }
}
