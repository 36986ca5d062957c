package id.payung.edge;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/// What a service gets by having this library.
@AutoConfiguration(
        before = {
            OAuth2ResourceServerAutoConfiguration.class,
            OAuth2ResourceServerWebSecurityAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            ErrorMvcAutoConfiguration.class
        })
@Import({Door.class, CallerArgument.class, Problems.class, ProblemWriter.class, Denials.class, LastResort.class})
class EdgeConfiguration {

    /// Days are counted in western Indonesia, where most rosters come from.
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Jakarta"));
    }

    /// What a token has to say beside being signed. Boot's decoder asks it, and so does one that a service makes.
    @Bean
    OAuth2TokenValidator<Jwt> tokenRules(OAuth2ResourceServerProperties properties) {
        var expiry = new JwtTimestampValidator();
        expiry.setAllowEmptyExpiryClaim(false);
        var issuer = requireNonNull(properties.getJwt().getIssuerUri(), "PAYUNG_ISSUER says whose tokens count");
        return new DelegatingOAuth2TokenValidator<>(
                List.of(expiry, new JwtIssuerValidator(issuer), new JwtAudienceValidator(Claims.AUDIENCE)));
    }

    /// Says in the OpenAPI document that a token is wanted, so that Swagger UI asks for one.
    @Bean
    GlobalOpenApiCustomizer tokenInTheDocument() {
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return document -> {
            if (document.getComponents() == null) {
                document.setComponents(new Components());
            }
            document.getComponents().addSecuritySchemes("token", bearer);
            document.addSecurityItem(new SecurityRequirement().addList("token"));
        };
    }
}
