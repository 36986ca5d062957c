package id.payung.systemtest;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/// Everybody who comes to the doors, in good faith or bad, all to one rig; at the end what they left there.
@Suite
@SelectPackages({"id.payung.systemtest.attack", "id.payung.systemtest.browser", "id.payung.systemtest.search"})
@IncludeClassNamePatterns(".*IT")
class VisitorsSuite {}
