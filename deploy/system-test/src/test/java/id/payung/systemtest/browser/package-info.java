/// People at a browser: what they come for works on the pages of the three services, by mouse, by keyboard, on a
/// phone, in both languages and schemes, and nothing happens behind a page that should not.
@NullMarked
package id.payung.systemtest.browser;

import org.jspecify.annotations.NullMarked;
