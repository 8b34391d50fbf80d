package cn.xinxintong.consent;

/**
 * A text that is agreed to.
 *
 * @param version changes with every change of the text
 */
public record Agreement(Purpose purpose, String version, String text) {}
