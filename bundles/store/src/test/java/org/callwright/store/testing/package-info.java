/** What tests of other modules need of a database too. */
package org.callwright.store.testing;
