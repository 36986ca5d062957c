package id.payung.look;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// What a service gets by having this library.
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@EnableConfigurationProperties(Links.class)
class LookConfiguration {

    private static final String CHOICE = "lang";

    /// The language somebody chose, in a cookie that holds nothing else.
    @Bean
    LocaleResolver localeResolver() {
        var cookie = new CookieLocaleResolver("payung-language");
        cookie.setDefaultLocale(Language.ID.locale());
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSameSite("Lax");
        cookie.setRejectInvalidCookies(false);
        return cookie;
    }

    @Bean
    WebMvcConfigurer look(Links links) {
        var choice = new LocaleChangeInterceptor();
        choice.setParamName(CHOICE);
        choice.setIgnoreInvalidLocale(true);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(choice).excludePathPatterns("/api/**");
                interceptors.addInterceptor(new Dressing(links, CHOICE));
            }
        };
    }
}
