/** Choosing a phone number for a callflow. */
package org.callwright.designer.numbers;
