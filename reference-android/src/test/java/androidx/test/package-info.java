/**
 * Robolectric names these classes of Android's test libraries, which come as Android archives only. What stands here, written
 * for this module, is what its tests call.
 */
package androidx.test;
