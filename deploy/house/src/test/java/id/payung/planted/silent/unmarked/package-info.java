/// Says what it is and forgets nulls.
package id.payung.planted.silent.unmarked;
