/// Works out what pictures look like, from data to places on paper; pages only draw it.
@NullMarked
package id.payung.coverage.picture;

import org.jspecify.annotations.NullMarked;
