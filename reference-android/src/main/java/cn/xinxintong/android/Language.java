package cn.xinxintong.android;

import android.content.Context;
import android.content.SharedPreferences;
import android.content.res.Configuration;
import java.util.Locale;

/** The languages of the app. Without a choice it speaks the phone's, and Chinese where that is another one. */
public enum Language {
    ZH("zh-CN", R.string.language_zh),
    UG("ug", R.string.language_ug),
    KK("kk-Arab", R.string.language_kk),
    EN("en", R.string.language_en);

    private static final String CHOSEN = "language";

    private final Locale locale;
    private final String platformName;
    private final int ownName;

    Language(String tag, int ownName) {
        this.locale = Locale.forLanguageTag(tag);
        this.platformName = tag;
        this.ownName = ownName;
    }

    /** As the platform is asked for it. */
    public String platformName() {
        return platformName;
    }

    /** Its name in itself. */
    public int ownName() {
        return ownName;
    }

    /** The one that the words of these resources are in. */
    public static Language of(Context context) {
        return valueOf(context.getString(R.string.language));
    }

    /** The same context in the language that was chosen, if one was. */
    public static Context applied(Context context) {
        String name = settings(context).getString(CHOSEN, "");
        for (Language language : values()) {
            if (language.name().equals(name)) return language.in(context);
        }
        return context;
    }

    private Context in(Context context) {
        Configuration configuration = new Configuration(context.getResources().getConfiguration());
        configuration.setLocale(locale);
        return context.createConfigurationContext(configuration);
    }

    /** Remembers the choice; screens made from now on speak it. */
    public void choose(Context context) {
        settings(context).edit().putString(CHOSEN, name()).apply();
    }

    private static SharedPreferences settings(Context context) {
        return context.getSharedPreferences("settings", Context.MODE_PRIVATE);
    }
}
