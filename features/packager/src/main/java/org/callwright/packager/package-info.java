/** What the build does to make archives of bundles. */
package org.callwright.packager;
