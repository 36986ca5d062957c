package id.payung.systemtest;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/// Everything after which the books have to agree: one rig for all of them, beside that of [VisitorsSuite].
@Suite
@SelectPackages("id.payung.systemtest")
@ExcludePackages({"id.payung.systemtest.attack", "id.payung.systemtest.browser", "id.payung.systemtest.search"})
@IncludeClassNamePatterns(".*IT")
class BooksSuite {}
