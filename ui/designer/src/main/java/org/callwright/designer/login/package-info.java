/** Logging in and out, and the guard that sends visitors without a login to the login page. */
package org.callwright.designer.login;
