package cn.xinxintong.android.wages;

import android.app.Activity;

/** Draws this month's pay. */
public final class WagesActivity extends Activity {}
