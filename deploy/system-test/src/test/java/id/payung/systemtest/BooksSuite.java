package id.payung.systemtest;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/// Everything after which the books have to agree: one rig for all of them, beside that of [VisitorsSuite].
@Suite
@SelectPackages("id.payung.systemtest")
@ExcludePackages({"id.payung.systemtest.attack", "id.payung.systemtest.browser", "id.payung.systemtest.search"})
@IncludeClassNamePatterns(".*IT")
@ConfigurationParameter(key = ClassOrderer.DEFAULT_ORDER_PROPERTY_NAME, value = BooksSuite.BY_NAME)
class BooksSuite {

    static final String BY_NAME = "org.junit.jupiter.api.ClassOrderer$ClassName";
}
